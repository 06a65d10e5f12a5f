package de.allmende.tenant.admission;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.admission.AdmissionRefusal.AdmissionRequestDecided;
import de.allmende.tenant.admission.AdmissionRefusal.AdmissionRequestUnknown;

/**
 * The association does not take an administration in, for a reason.
 *
 * <p>Refusals: unknown; decided before.
 */
public final class DeclineAdmissionRequest {

    private final TenantTransactions transactions;
    private final AdmissionRequests requests;
    private final AuditTrail audit;
    private final BusinessTime time;

    DeclineAdmissionRequest(
            TenantTransactions transactions, AdmissionRequests requests, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.requests = requests;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<AdmissionRequest, AdmissionRefusal> decline(Actor actor, AdmissionRequestId id, String reason) {
        return transactions.write(actor, () -> {
            var found = requests.findForChange(id);
            if (found.isEmpty()) {
                return Outcome.refused(new AdmissionRequestUnknown());
            }
            var request = found.get();
            if (request.state() != AdmissionState.OPEN) {
                return Outcome.refused(
                        new AdmissionRequestDecided(request.reference().value(), request.state()));
            }
            var declined = request.declined(actor.name(), time.now(), reason);
            requests.decide(declined);
            audit.record(
                    actor,
                    "ADMISSION_REQUEST_DECLINED",
                    "admission-request",
                    id.value(),
                    "Aufnahmeantrag %s von %s wurde abgelehnt.".formatted(request.reference(), request.name()),
                    reason,
                    Change.of("Stand", request.state().label(), declined.state().label()));
            return Outcome.done(declined);
        });
    }
}
