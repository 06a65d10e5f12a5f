package de.allmende.tenant.admission;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.admission.AdmissionRefusal.AdmissionRequestDecided;
import de.allmende.tenant.admission.AdmissionRefusal.AdmissionRequestUnknown;
import de.allmende.tenant.member.ApprovalPreset;
import de.allmende.tenant.member.Contact;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.LegalBasis;
import de.allmende.tenant.member.PaymentDetails;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantRefusal;
import de.allmende.tenant.member.TenantRefusal.TenantExists;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The association takes an administration in that has asked for it. The tenant begins in onboarding with what the request says,
 * and its checklist shows what is missing; its first administrator comes by an invitation.
 *
 * <p>Refusals: unknown; decided before; the administration is a tenant already; the alias is taken; the register does not
 * know the key any more.
 */
public final class TakeUpAdmissionRequest {

    /** What the association decides; the legal basis and its first day are as wished where nothing else is said. */
    public record Command(
            AdmissionRequestId id,
            String alias,
            ApprovalPreset approvalPreset,
            @Nullable LegalBasis legalBasis,
            @Nullable LocalDate memberSince) {}

    private final TenantTransactions transactions;
    private final AdmissionRequests requests;
    private final Tenants tenants;
    private final CreateTenant createTenant;
    private final AuditTrail audit;
    private final BusinessTime time;

    TakeUpAdmissionRequest(
            TenantTransactions transactions,
            AdmissionRequests requests,
            Tenants tenants,
            CreateTenant createTenant,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.requests = requests;
        this.tenants = tenants;
        this.createTenant = createTenant;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<AdmissionRequest, Refusal> takeUp(Actor actor, Command command) {
        return transactions.write(actor, () -> {
            var found = requests.findForChange(command.id());
            if (found.isEmpty()) {
                return Outcome.refused(new AdmissionRequestUnknown());
            }
            var request = found.get();
            if (request.state() != AdmissionState.OPEN) {
                return Outcome.refused(
                        new AdmissionRequestDecided(request.reference().value(), request.state()));
            }
            var existing = tenants.findByArs(request.ars());
            if (existing.isPresent()) {
                return Outcome.refused(new TenantExists(existing.get().profile().name()));
            }
            return switch (createTenant.createWithin(actor, tenant(request, command), TenantState.ONBOARDING)) {
                case Outcome.Refused<Tenant, TenantRefusal>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Done<Tenant, TenantRefusal>(var tenant) -> Outcome.done(takenUp(actor, request, tenant));
            };
        });
    }

    private static CreateTenant.Command tenant(AdmissionRequest request, Command command) {
        var applicant = request.applicant();
        return new CreateTenant.Command(
                TenantId.next(),
                request.ars(),
                null,
                null,
                command.alias(),
                Objects.requireNonNullElse(command.legalBasis(), request.legalBasis()),
                Objects.requireNonNullElse(command.memberSince(), request.wishedFrom()),
                null,
                command.approvalPreset(),
                null,
                new Contact(applicant.name(), applicant.email(), applicant.phone()),
                PaymentDetails.NONE,
                null);
    }

    private AdmissionRequest takenUp(Actor actor, AdmissionRequest request, Tenant tenant) {
        var takenUp = request.takenUp(actor.name(), time.now(), tenant.id());
        requests.decide(takenUp);
        audit.record(
                actor,
                "ADMISSION_REQUEST_TAKEN_UP",
                "admission-request",
                request.id().value(),
                "Aufnahmeantrag %s: %s ist jetzt Mandant „%s“ im Aufbau."
                        .formatted(
                                request.reference(),
                                request.name(),
                                tenant.profile().name()),
                Change.of("Stand", request.state().label(), takenUp.state().label()));
        return takenUp;
    }
}
