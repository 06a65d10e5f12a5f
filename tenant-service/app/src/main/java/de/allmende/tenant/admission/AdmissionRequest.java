package de.allmende.tenant.admission;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.LegalBasis;
import de.allmende.tenant.register.Ars;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Aufnahmeantrag: an administration asks the association to take it in.
 *
 * @param name what the administration calls itself; the register has its own
 * @param wishedFrom first day of the wished legal basis
 */
public record AdmissionRequest(
        AdmissionRequestId id,
        AdmissionReference reference,
        Ars ars,
        String name,
        Applicant applicant,
        LegalBasis legalBasis,
        LocalDate wishedFrom,
        @Nullable String remark,
        Instant submittedAt,
        AdmissionState state,
        @Nullable Decision decision) {

    /** Who asks for the administration. Nobody has checked it. */
    public record Applicant(
            String name,
            String officialTitle,
            String email,
            @Nullable String phone) {}

    /** Who decided: for a tenant, or against it for a reason. */
    public record Decision(
            String byName,
            Instant at,
            @Nullable String declineReason,
            @Nullable TenantId tenant) {}

    AdmissionRequest takenUp(String byName, Instant at, TenantId tenant) {
        return decided(AdmissionState.TAKEN_UP, new Decision(byName, at, null, tenant));
    }

    AdmissionRequest declined(String byName, Instant at, String reason) {
        return decided(AdmissionState.DECLINED, new Decision(byName, at, reason, null));
    }

    private AdmissionRequest decided(AdmissionState to, Decision by) {
        return new AdmissionRequest(
                id, reference, ars, name, applicant, legalBasis, wishedFrom, remark, submittedAt, to, by);
    }
}
