package de.allmende.tenant.admission;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.admission.AdmissionRefusal.AdmissionDayNotPossible;
import de.allmende.tenant.admission.AdmissionRequest.Applicant;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.LegalBasis;
import de.allmende.tenant.member.TenantRefusal;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.register.Ars;
import de.allmende.tenant.register.RegisterEntry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without a login asks for an administration to be taken in. What is answered does not depend on who takes part
 * already or has asked before.
 *
 * <p>Refusals: the register does not know the ARS; the area is uninhabited; the day is in the past or too far away.
 */
public final class SubmitAdmissionRequest {

    private static final int YEARS_AHEAD = 5;

    public record Command(
            Ars ars,
            String name,
            Applicant applicant,
            LegalBasis legalBasis,
            LocalDate wishedFrom,
            @Nullable String remark) {}

    /** What the applicant is told. */
    public record Submitted(AdmissionRequest request, String associationName) {}

    private final KnownTenants known;
    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final CreateTenant createTenant;
    private final AdmissionRequests requests;
    private final AuditTrail audit;
    private final BusinessTime time;

    SubmitAdmissionRequest(
            KnownTenants known,
            TenantTransactions transactions,
            Tenants tenants,
            CreateTenant createTenant,
            AdmissionRequests requests,
            AuditTrail audit,
            BusinessTime time) {
        this.known = known;
        this.transactions = transactions;
        this.tenants = tenants;
        this.createTenant = createTenant;
        this.requests = requests;
        this.audit = audit;
        this.time = time;
    }

    /** In whose name a request arrives: that of the association whose installation this is, the first one. */
    public Actor guest() {
        return Actor.system("Aufnahmeantrag", known.associations().getFirst());
    }

    public Outcome<Submitted, Refusal> submit(Actor guest, Command command) {
        return transactions.write(guest, () -> {
            var today = time.today();
            var latest = today.plusYears(YEARS_AHEAD);
            if (command.wishedFrom().isBefore(today) || command.wishedFrom().isAfter(latest)) {
                return Outcome.refused(new AdmissionDayNotPossible(command.wishedFrom(), today, latest));
            }
            return switch (createTenant.inRegister(command.ars())) {
                case Outcome.Refused<RegisterEntry, TenantRefusal>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Done<RegisterEntry, TenantRefusal> known -> Outcome.done(submitted(guest, command));
            };
        });
    }

    private Submitted submitted(Actor guest, Command command) {
        var request = new AdmissionRequest(
                AdmissionRequestId.next(),
                AdmissionReference.next(),
                command.ars(),
                command.name(),
                command.applicant(),
                command.legalBasis(),
                command.wishedFrom(),
                command.remark(),
                time.now(),
                AdmissionState.OPEN,
                null);
        requests.add(request);
        audit.record(
                guest,
                "ADMISSION_REQUESTED",
                "admission-request",
                request.id().value(),
                "Aufnahmeantrag %s: %s (ARS %s) wünscht „%s“; gestellt von %s, %s."
                        .formatted(
                                request.reference(),
                                request.name(),
                                request.ars(),
                                request.legalBasis().label(),
                                request.applicant().name(),
                                request.applicant().officialTitle()),
                Change.set("Stand", request.state().label()));
        return new Submitted(
                request, tenants.find(guest.tenant()).orElseThrow().profile().name());
    }
}
