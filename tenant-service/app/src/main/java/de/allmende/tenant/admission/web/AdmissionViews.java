package de.allmende.tenant.admission.web;

import de.allmende.tenant.admission.ReadAdmissionRequests.Checked;
import de.allmende.tenant.rest.AdmissionRequest;
import de.allmende.tenant.rest.AdmissionRequestDetails;
import de.allmende.tenant.rest.AdmissionState;
import de.allmende.tenant.rest.LegalBasis;
import de.allmende.tenant.rest.TenantName;
import java.time.ZoneOffset;

/** Admission requests as the contract shows them. */
final class AdmissionViews {

    private AdmissionViews() {}

    static AdmissionRequest request(de.allmende.tenant.admission.AdmissionRequest request) {
        var applicant = request.applicant();
        var view = new AdmissionRequest()
                .id(request.id().toString())
                .reference(request.reference().value())
                .state(AdmissionState.valueOf(request.state().name()))
                .ars(request.ars().value())
                .name(request.name())
                .applicantName(applicant.name())
                .officialTitle(applicant.officialTitle())
                .email(applicant.email())
                .phone(applicant.phone())
                .legalBasis(LegalBasis.valueOf(request.legalBasis().name()))
                .wishedFrom(request.wishedFrom())
                .remark(request.remark())
                .submittedAt(request.submittedAt().atOffset(ZoneOffset.UTC));
        var decision = request.decision();
        if (decision != null) {
            var tenant = decision.tenant();
            view.decidedBy(decision.byName())
                    .decidedAt(decision.at().atOffset(ZoneOffset.UTC))
                    .declineReason(decision.declineReason())
                    .tenantId(tenant == null ? null : tenant.toString());
        }
        return view;
    }

    static AdmissionRequestDetails details(Checked checked) {
        var view = new AdmissionRequestDetails().request(request(checked.request()));
        var entry = checked.entry();
        if (entry != null) {
            view.registerName(entry.name())
                    .registerKindLabel(entry.kind().label())
                    .inhabitants(entry.inhabitants());
        }
        var existing = checked.existing();
        if (existing != null) {
            view.existingTenant(new TenantName()
                    .id(existing.id().toString())
                    .name(existing.profile().name()));
        }
        return view;
    }
}
