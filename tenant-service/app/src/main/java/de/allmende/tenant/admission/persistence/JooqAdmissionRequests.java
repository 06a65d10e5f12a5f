package de.allmende.tenant.admission.persistence;

import static de.allmende.platform.persistence.BoundTenant.BOUND_TENANT;
import static de.allmende.tenant.db.Tables.ADMISSION_REQUEST;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.admission.AdmissionReference;
import de.allmende.tenant.admission.AdmissionRequest;
import de.allmende.tenant.admission.AdmissionRequest.Applicant;
import de.allmende.tenant.admission.AdmissionRequest.Decision;
import de.allmende.tenant.admission.AdmissionRequestId;
import de.allmende.tenant.admission.AdmissionRequests;
import de.allmende.tenant.admission.AdmissionState;
import de.allmende.tenant.db.tables.records.AdmissionRequestRecord;
import de.allmende.tenant.member.LegalBasis;
import de.allmende.tenant.register.Ars;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqAdmissionRequests implements AdmissionRequests {

    /** The tenant that the transaction is bound to, so that no row can name another. */
    private final DSLContext database;

    JooqAdmissionRequests(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(AdmissionRequest request) {
        var applicant = request.applicant();
        database.insertInto(ADMISSION_REQUEST)
                .set(ADMISSION_REQUEST.ID, request.id().value())
                .set(ADMISSION_REQUEST.TENANT_ID, BOUND_TENANT)
                .set(ADMISSION_REQUEST.REFERENCE, request.reference().value())
                .set(ADMISSION_REQUEST.ARS, request.ars().value())
                .set(ADMISSION_REQUEST.NAME, request.name())
                .set(ADMISSION_REQUEST.APPLICANT_NAME, applicant.name())
                .set(ADMISSION_REQUEST.OFFICIAL_TITLE, applicant.officialTitle())
                .set(ADMISSION_REQUEST.EMAIL, applicant.email())
                .set(ADMISSION_REQUEST.PHONE, applicant.phone())
                .set(ADMISSION_REQUEST.LEGAL_BASIS, request.legalBasis().name())
                .set(ADMISSION_REQUEST.WISHED_FROM, request.wishedFrom())
                .set(ADMISSION_REQUEST.REMARK, request.remark())
                .set(ADMISSION_REQUEST.SUBMITTED_AT, request.submittedAt().atOffset(ZoneOffset.UTC))
                .set(ADMISSION_REQUEST.STATE, request.state().name())
                .execute();
    }

    @Override
    public Optional<AdmissionRequest> find(AdmissionRequestId id) {
        return database.selectFrom(ADMISSION_REQUEST)
                .where(ADMISSION_REQUEST.ID.eq(id.value()))
                .fetchOptional(JooqAdmissionRequests::request);
    }

    @Override
    public Optional<AdmissionRequest> findForChange(AdmissionRequestId id) {
        return database.selectFrom(ADMISSION_REQUEST)
                .where(ADMISSION_REQUEST.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqAdmissionRequests::request);
    }

    @Override
    public void decide(AdmissionRequest decided) {
        var decision = Objects.requireNonNull(decided.decision());
        var tenant = decision.tenant();
        int rows = database.update(ADMISSION_REQUEST)
                .set(ADMISSION_REQUEST.STATE, decided.state().name())
                .set(ADMISSION_REQUEST.DECIDED_BY_NAME, decision.byName())
                .set(ADMISSION_REQUEST.DECIDED_AT, decision.at().atOffset(ZoneOffset.UTC))
                .set(ADMISSION_REQUEST.DECLINE_REASON, decision.declineReason())
                .set(ADMISSION_REQUEST.ADMITTED_TENANT_ID, tenant == null ? null : tenant.value())
                .where(ADMISSION_REQUEST.ID.eq(decided.id().value()))
                .and(ADMISSION_REQUEST.STATE.eq(AdmissionState.OPEN.name()))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("Expected to decide one admission request, but changed " + rows + ".");
        }
    }

    @Override
    public List<AdmissionRequest> page(AdmissionState state, @Nullable Place after, int limit) {
        var wanted = ADMISSION_REQUEST.STATE.eq(state.name());
        if (after != null) {
            wanted = wanted.and(DSL.row(ADMISSION_REQUEST.SUBMITTED_AT, ADMISSION_REQUEST.ID)
                    .gt(after.submittedAt().atOffset(ZoneOffset.UTC), after.id()));
        }
        return database.selectFrom(ADMISSION_REQUEST)
                .where(wanted)
                .orderBy(ADMISSION_REQUEST.SUBMITTED_AT, ADMISSION_REQUEST.ID)
                .limit(limit)
                .fetch(JooqAdmissionRequests::request);
    }

    private static AdmissionRequest request(AdmissionRequestRecord row) {
        return new AdmissionRequest(
                new AdmissionRequestId(row.getId()),
                new AdmissionReference(row.getReference()),
                new Ars(row.getArs()),
                row.getName(),
                new Applicant(row.getApplicantName(), row.getOfficialTitle(), row.getEmail(), row.getPhone()),
                LegalBasis.valueOf(row.getLegalBasis()),
                row.getWishedFrom(),
                row.getRemark(),
                row.getSubmittedAt().toInstant(),
                AdmissionState.valueOf(row.getState()),
                row.getDecidedAt() == null
                        ? null
                        : new Decision(
                                row.getDecidedByName(),
                                row.getDecidedAt().toInstant(),
                                row.getDeclineReason(),
                                row.getAdmittedTenantId() == null ? null : new TenantId(row.getAdmittedTenantId())));
    }
}
