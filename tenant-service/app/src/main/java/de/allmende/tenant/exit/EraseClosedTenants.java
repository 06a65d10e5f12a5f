package de.allmende.tenant.exit;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.apiclient.ApiClients;
import de.allmende.tenant.dataexport.DataExports;
import de.allmende.tenant.exit.DeletionRecord.Erased;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.loginprovider.LoginProviders;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what nobody has to keep of tenants whose exit was closed: first at the identity provider, then here, in one transaction with
 * the record that says so. Repeated until it is done; a tenant for which it fails holds up no other.
 */
public final class EraseClosedTenants {

    static final String JOB = "Austritt";

    private static final Logger LOG = LoggerFactory.getLogger(EraseClosedTenants.class);

    /** Entries about these tell of persons and their logins; what was decided about the tenant is kept. */
    private static final Set<String> PERSONAL = Set.of("person", "api_client", "login_provider", "claim_rule_set");

    private final TenantTransactions transactions;
    private final KnownTenants known;
    private final Tenants tenants;
    private final Closings closings;
    private final DataExports exports;
    private final People people;
    private final ApiClients clients;
    private final LoginProviders providers;
    private final Identities identities;
    private final Remains remains;
    private final AuditTrail audit;
    private final BusinessTime time;

    EraseClosedTenants(
            TenantTransactions transactions,
            KnownTenants known,
            Tenants tenants,
            Closings closings,
            DataExports exports,
            People people,
            ApiClients clients,
            LoginProviders providers,
            Identities identities,
            Remains remains,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.known = known;
        this.tenants = tenants;
        this.closings = closings;
        this.exports = exports;
        this.people = people;
        this.clients = clients;
        this.providers = providers;
        this.identities = identities;
        this.remains = remains;
        this.audit = audit;
        this.time = time;
    }

    public void eraseDue() {
        for (var association : known.associations()) {
            transactions
                    .read(job(association), () -> closings.toErase(association))
                    .forEach(closing -> {
                        try {
                            erase(closing);
                        } catch (RuntimeException e) {
                            LOG.warn("The data of closed tenant {} are deleted later", closing.tenant(), e);
                        }
                    });
        }
    }

    private static Actor job(TenantId tenant) {
        return Actor.system(JOB, tenant);
    }

    private void erase(Closing closing) {
        var logins = removeLogins(closing.tenant());
        transactions.change(job(closing.tenant()), () -> {
            var tenant = tenants.findForChange(closing.tenant()).orElseThrow();
            if (closings.recordOf(closing.id()).isPresent()) {
                return closing;
            }
            var erased = new ArrayList<>(logins);
            erased.addAll(remains.erase());
            erased.add(new Erased(
                    "Inhalte von Protokolleinträgen über Personen und Zugänge",
                    audit.eraseAbout(job(closing.tenant()), PERSONAL, "Der Austritt ist abgeschlossen.")));
            var kept = closings.keep(closing.id(), record(tenant, closing, erased));
            audit.record(
                    job(closing.tenant()),
                    "TENANT_DATA_ERASED",
                    "tenant",
                    closing.tenant().value(),
                    "Die Daten von %s sind gelöscht, soweit sie nicht aufzubewahren sind. Prüfsumme des Löschprotokolls (SHA-256): %s."
                            .formatted(tenant.profile().name(), kept.sha256()),
                    Change.of("Daten", "vorhanden", "gelöscht"));
            return closing;
        });
    }

    private DeletionRecord record(Tenant tenant, Closing closing, List<Erased> erased) {
        var confirmed = Objects.requireNonNull(closing.confirmed());
        var export = exports.find(closing.export()).orElseThrow();
        var ready = Objects.requireNonNull(export.ready());
        var downloaded = Objects.requireNonNull(export.downloaded());
        return new DeletionRecord(
                tenant.profile().name(),
                closing.endedOn().minusDays(1),
                new DeletionRecord.Export(export.requestedAt(), ready.sha256(), downloaded.byName(), downloaded.at()),
                closing.proposed(),
                confirmed,
                time.now(),
                erased,
                DeletionRecord.retained(BusinessTime.dayOf(confirmed.at())));
    }

    /** At the identity provider; each step may be repeated, and what is gone already counts. */
    private List<Erased> removeLogins(TenantId id) {
        var job = job(id);
        var organization = transactions
                .read(job, () -> tenants.find(id))
                .map(Tenant::organizationId)
                .orElse(null);
        if (organization == null) {
            return List.of();
        }
        int removed = 0;
        int elsewhere = 0;
        for (var person : transactions.read(job, people::withLogin)) {
            var subject = Objects.requireNonNull(person.subject());
            boolean isElsewhere = transactions.read(job, () -> remains.isElsewhere(subject));
            if (!isElsewhere && identities.removePerson(organization, subject)) {
                removed++;
            } else {
                elsewhere++;
            }
        }
        var machines = transactions.read(job, clients::all);
        machines.forEach(client -> identities.removeMachine(id, client.clientId()));
        transactions
                .read(job, () -> providers.of(id))
                .forEach(provider ->
                        identities.removeForeignProvider(provider.id().toString()));
        identities.closeOrganization(organization);
        return List.of(
                new Erased("Anmeldungen im Anmeldesystem", removed),
                new Erased(
                        "Zugehörigkeiten von Personen, deren Anmeldung bleibt, weil sie auch anderen Mandanten angehören",
                        elsewhere));
    }
}
