package de.allmende.marketplace.quota;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lifts a quota from today on, together with what was planned. Whose own quota is lifted comes under the one for all, if there is
 * one.
 *
 * <p>Refusals: the provider has published no such offering; nothing is in force or planned.
 */
public final class LiftQuota {

    /** @param consumer whose quota; null for the one for all */
    public record Command(OfferingId offering, @Nullable TenantId consumer, String reason) {}

    private final TenantTransactions transactions;
    private final Quotas quotas;
    private final Offerings offerings;
    private final TenantFacts tenants;
    private final AuditTrail audit;
    private final BusinessTime time;

    public LiftQuota(
            TenantTransactions transactions,
            Quotas quotas,
            Offerings offerings,
            TenantFacts tenants,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.quotas = quotas;
        this.offerings = offerings;
        this.tenants = tenants;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Quota, QuotaRefusal> lift(Actor editor, Command command) {
        return transactions.write(editor, () -> {
            var offering = offerings
                    .find(command.offering())
                    .filter(found -> found.provider().equals(editor.tenant()));
            if (offering.isEmpty()) {
                return Outcome.refused(new QuotaRefusal.OfferingNotFound());
            }
            var history = quotas.set(editor.tenant(), command.offering());
            return history.isOpen(command.consumer(), time.today())
                    ? Outcome.done(lifted(ReadQuotas.acting(editor), offering.get(), history, command))
                    : Outcome.refused(
                            new QuotaRefusal.NoQuotaToLift(offering.get().name()));
        });
    }

    private Quota lifted(Actor editor, Offering offering, QuotaHistory history, Command command) {
        var today = time.today();
        var lifted = new Quota(
                QuotaId.next(),
                offering.id(),
                editor.tenant(),
                command.consumer(),
                null,
                today,
                null,
                command.reason(),
                Person.of(editor),
                time.now());
        quotas.add(lifted);
        var before = history.inForce(command.consumer(), today)
                .map(Quota::ceiling)
                .map(Ceiling::label)
                .orElse("geplant");
        var consumer = Optional.ofNullable(command.consumer()).flatMap(tenants::find);
        var recorded = audit.record(
                editor,
                "QUOTA_LIFTED",
                "offering",
                offering.id().value(),
                offering.name() + ": Kontingent für "
                        + consumer.map(TenantFact::name).orElse("alle") + " aufgehoben",
                command.reason(),
                Change.removed("Kontingent", before));
        consumer.ifPresent(fact -> recorded.alsoIn(fact.id(), ReadQuotas.PROVIDER));
        return lifted;
    }
}
