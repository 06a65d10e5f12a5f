package de.allmende.tenant.member.web;

import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PathIds;
import de.allmende.tenant.member.GiveNotice;
import de.allmende.tenant.member.MembershipId;
import de.allmende.tenant.member.NoticeId;
import de.allmende.tenant.member.RecordMembershipTerms;
import de.allmende.tenant.member.TakeBackNotice;
import de.allmende.tenant.rest.LeavingDate;
import de.allmende.tenant.rest.MembershipTerms;
import de.allmende.tenant.rest.MembershipsApi;
import de.allmende.tenant.rest.NewNotice;
import de.allmende.tenant.rest.NoticeWithdrawal;
import de.allmende.tenant.rest.Tenant;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class MembershipController implements MembershipsApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final RecordMembershipTerms recordTerms;
    private final GiveNotice giveNotice;
    private final TakeBackNotice takeBackNotice;

    MembershipController(
            CurrentActor currentActor,
            Idempotent idempotent,
            RecordMembershipTerms recordTerms,
            GiveNotice giveNotice,
            TakeBackNotice takeBackNotice) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.recordTerms = recordTerms;
        this.giveNotice = giveNotice;
        this.takeBackNotice = takeBackNotice;
    }

    @Override
    public ResponseEntity<Tenant> recordMembershipTerms(
            String tenantId, String membershipId, String idempotencyKey, MembershipTerms body) {
        var terms = MembershipCommands.terms(body);
        return idempotent.answer(
                () -> recordTerms.record(currentActor.get(), PathIds.tenant(tenantId), membership(membershipId), terms),
                tenant -> ResponseEntity.status(HttpStatus.CREATED).body(TenantViews.tenant(tenant)));
    }

    @Override
    public ResponseEntity<LeavingDate> previewLeaving(String tenantId, String membershipId, LocalDate receivedOn) {
        var date = Answers.orRefuse(
                giveNotice.preview(currentActor.get(), PathIds.tenant(tenantId), membership(membershipId), receivedOn));
        return ResponseEntity.ok(MembershipViews.leavingDate(date));
    }

    @Override
    public ResponseEntity<Tenant> giveNotice(
            String tenantId, String membershipId, String idempotencyKey, NewNotice body) {
        var command = MembershipCommands.notice(body);
        return idempotent.answer(
                () -> giveNotice.give(currentActor.get(), PathIds.tenant(tenantId), membership(membershipId), command),
                tenant -> ResponseEntity.status(HttpStatus.CREATED).body(TenantViews.tenant(tenant)));
    }

    @Override
    public ResponseEntity<Tenant> takeBackNotice(
            String tenantId, String membershipId, String noticeId, String idempotencyKey, NoticeWithdrawal body) {
        var notice = PathIds.id(NoticeId::parse, noticeId);
        return idempotent.answer(
                () -> takeBackNotice.takeBack(
                        currentActor.get(),
                        PathIds.tenant(tenantId),
                        membership(membershipId),
                        notice,
                        body.getReason()),
                tenant -> ResponseEntity.ok(TenantViews.tenant(tenant)));
    }

    private static MembershipId membership(String text) {
        return PathIds.id(MembershipId::parse, text);
    }
}
