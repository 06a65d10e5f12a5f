package de.allmende.tenant.invitation.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.security.ActorAuthentication;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.invitation.AcceptInvitation;
import de.allmende.tenant.invitation.AcceptInvitation.Accepted;
import de.allmende.tenant.invitation.InvitationId;
import de.allmende.tenant.invitation.InviteAdministrator;
import de.allmende.tenant.invitation.InvitePerson;
import de.allmende.tenant.invitation.Issued;
import de.allmende.tenant.invitation.LinkSecret;
import de.allmende.tenant.invitation.OpenLink;
import de.allmende.tenant.invitation.ReadInvitations;
import de.allmende.tenant.invitation.RenewInvitation;
import de.allmende.tenant.invitation.WithdrawInvitation;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.Newcomer;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.rest.AcceptedInvitation;
import de.allmende.tenant.rest.Invitation;
import de.allmende.tenant.rest.InvitationList;
import de.allmende.tenant.rest.InvitationSecret;
import de.allmende.tenant.rest.InvitationState;
import de.allmende.tenant.rest.InvitationWithSecret;
import de.allmende.tenant.rest.InvitationsApi;
import de.allmende.tenant.rest.InvitedRight;
import de.allmende.tenant.rest.NewAdministrator;
import de.allmende.tenant.rest.NewInvitation;
import de.allmende.tenant.rest.OpenedInvitation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class InvitationController implements InvitationsApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final InvitePerson invitePerson;
    private final RenewInvitation renewInvitation;
    private final InviteAdministrator inviteAdministrator;
    private final WithdrawInvitation withdrawInvitation;
    private final ReadInvitations readInvitations;
    private final OpenLink openLink;
    private final AcceptInvitation acceptInvitation;
    private final BusinessTime time;

    InvitationController(
            CurrentActor currentActor,
            Idempotent idempotent,
            InvitePerson invitePerson,
            RenewInvitation renewInvitation,
            InviteAdministrator inviteAdministrator,
            WithdrawInvitation withdrawInvitation,
            ReadInvitations readInvitations,
            OpenLink openLink,
            AcceptInvitation acceptInvitation,
            BusinessTime time) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.invitePerson = invitePerson;
        this.renewInvitation = renewInvitation;
        this.inviteAdministrator = inviteAdministrator;
        this.withdrawInvitation = withdrawInvitation;
        this.readInvitations = readInvitations;
        this.openLink = openLink;
        this.acceptInvitation = acceptInvitation;
        this.time = time;
    }

    @Override
    public ResponseEntity<InvitationList> listInvitations() {
        var now = time.now();
        return ResponseEntity.ok(new InvitationList()
                .items(readInvitations.all(currentActor.get()).stream()
                        .map(invitation -> view(invitation, now))
                        .toList()));
    }

    @Override
    public ResponseEntity<InvitationWithSecret> invitePerson(NewInvitation body) {
        var rights = body.getRights() == null
                ? List.<Newcomer.Right>of()
                : body.getRights().stream().map(InvitationController::right).toList();
        var newcomer = new Newcomer(body.getName(), body.getEmail(), rights);
        return shownOnce(Answers.orRefuse(invitePerson.invite(currentActor.get(), newcomer)));
    }

    @Override
    public ResponseEntity<InvitationWithSecret> inviteAdministrator(String tenantId, NewAdministrator body) {
        return shownOnce(Answers.orRefuse(inviteAdministrator.invite(
                currentActor.get(), id(TenantId::parse, tenantId), body.getName(), body.getEmail())));
    }

    private static Newcomer.Right right(InvitedRight right) {
        var limit = right.getValueLimit();
        if (limit != null && limit.getAmount().startsWith("-")) {
            throw Problems.badRequest("/rights", "WRONG_VALUE", "Eine Wertgrenze ist nicht negativ.");
        }
        return new Newcomer.Right(
                Role.valueOf(right.getRole().name()),
                new Limits(
                        limit == null ? null : Money.euro(limit.getAmount()),
                        Objects.requireNonNullElse(right.getCostCentres(), List.of())));
    }

    @Override
    public ResponseEntity<InvitationWithSecret> renewInvitation(String invitationId) {
        return shownOnce(
                Answers.orRefuse(renewInvitation.renew(currentActor.get(), id(InvitationId::parse, invitationId))));
    }

    private ResponseEntity<InvitationWithSecret> shownOnce(Issued issued) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new InvitationWithSecret()
                        .invitation(view(issued.invitation(), time.now()))
                        .secret(issued.secret().value()));
    }

    @Override
    public ResponseEntity<Invitation> withdrawInvitation(String invitationId, String idempotencyKey) {
        var id = id(InvitationId::parse, invitationId);
        var now = time.now();
        return idempotent.answer(
                () -> withdrawInvitation.withdraw(currentActor.get(), id),
                invitation -> ResponseEntity.ok(view(invitation, now)));
    }

    @Override
    public ResponseEntity<OpenedInvitation> openInvitation(InvitationSecret body) {
        var opened = Answers.orRefuse(openLink.open(new LinkSecret(body.getSecret())));
        var invitation = opened.invitation();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new OpenedInvitation()
                        .tenantName(opened.tenant().profile().name())
                        .personName(invitation.person().name())
                        .email(invitation.person().email())
                        .invitedBy(invitation.invitedBy())
                        .expiresAt(invitation.expiresAt().atOffset(ZoneOffset.UTC)));
    }

    @Override
    public ResponseEntity<AcceptedInvitation> acceptInvitation(InvitationSecret body) {
        var caller = currentActor.find().map(ActorAuthentication::actor).orElse(null);
        var accepted = Answers.orRefuse(acceptInvitation.accept(new LinkSecret(body.getSecret()), caller));
        return switch (accepted) {
            case Accepted.Started(var opened, var password) ->
                answer(HttpStatus.OK, opened, AcceptedInvitation.StateEnum.STARTED, password);
            case Accepted.Joined(var opened) ->
                answer(HttpStatus.OK, opened, AcceptedInvitation.StateEnum.JOINED, null);
            case Accepted.Waiting(var opened) ->
                answer(HttpStatus.ACCEPTED, opened, AcceptedInvitation.StateEnum.WAITING, null);
        };
    }

    private static ResponseEntity<AcceptedInvitation> answer(
            HttpStatus status, OpenLink.Opened opened, AcceptedInvitation.StateEnum state, @Nullable String password) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(new AcceptedInvitation()
                        .state(state)
                        .email(opened.invitation().person().email())
                        .tenantName(opened.tenant().profile().name())
                        .tenantAlias(opened.tenant().profile().alias())
                        .startPassword(password));
    }

    private static Invitation view(de.allmende.tenant.invitation.Invitation invitation, Instant now) {
        var view = new Invitation()
                .id(invitation.id().toString())
                .personId(invitation.person().id().toString())
                .name(invitation.person().name())
                .email(invitation.person().email())
                .state(InvitationState.valueOf(invitation.stateAt(now).name()))
                .invitedBy(invitation.invitedBy())
                .invitedAt(invitation.invitedAt().atOffset(ZoneOffset.UTC))
                .expiresAt(invitation.expiresAt().atOffset(ZoneOffset.UTC));
        var acceptedAt = invitation.acceptedAt();
        if (acceptedAt != null) {
            view.acceptedAt(acceptedAt.atOffset(ZoneOffset.UTC));
        }
        var withdrawal = invitation.withdrawal();
        if (withdrawal != null) {
            view.withdrawnBy(withdrawal.byName()).withdrawnAt(withdrawal.at().atOffset(ZoneOffset.UTC));
        }
        return view;
    }
}
