package de.allmende.tenant.invitation.persistence;

import static de.allmende.platform.persistence.BoundTenant.BOUND_TENANT;
import static de.allmende.tenant.db.Tables.INVITATION;

import de.allmende.tenant.db.tables.records.InvitationRecord;
import de.allmende.tenant.invitation.Invitation;
import de.allmende.tenant.invitation.InvitationId;
import de.allmende.tenant.invitation.Invitations;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.springframework.stereotype.Component;

@Component
final class JooqInvitations implements Invitations {

    /** The tenant that the transaction is bound to, so that no row can name another. */
    private final DSLContext database;

    private final People people;

    JooqInvitations(DSLContext database, People people) {
        this.database = database;
        this.people = people;
    }

    @Override
    public Optional<Invitation> find(InvitationId id) {
        return invitations(database.selectFrom(INVITATION)
                        .where(INVITATION.ID.eq(id.value()))
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Invitation> findForChange(InvitationId id) {
        return invitations(database.selectFrom(INVITATION)
                        .where(INVITATION.ID.eq(id.value()))
                        .forUpdate()
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Invitation> of(PersonId person) {
        return invitations(database.selectFrom(INVITATION)
                        .where(INVITATION.PERSON_ID.eq(person.value()))
                        .and(INVITATION.WITHDRAWN_AT.isNull())
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public List<Invitation> latest(int limit) {
        return invitations(database.selectFrom(INVITATION)
                .orderBy(INVITATION.INVITED_AT.desc(), INVITATION.ID.desc())
                .limit(limit)
                .fetch());
    }

    @Override
    public boolean add(Invitation invitation) {
        return database.insertInto(INVITATION)
                        .set(INVITATION.ID, invitation.id().value())
                        .set(INVITATION.TENANT_ID, BOUND_TENANT)
                        .set(INVITATION.PERSON_ID, invitation.person().id().value())
                        .set(INVITATION.INVITED_BY_NAME, invitation.invitedBy())
                        .set(INVITATION.INVITED_AT, invitation.invitedAt().atOffset(ZoneOffset.UTC))
                        .set(INVITATION.EXPIRES_AT, invitation.expiresAt().atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public void renew(InvitationId id, Instant expiresAt) {
        changed(database.update(INVITATION)
                .set(INVITATION.EXPIRES_AT, expiresAt.atOffset(ZoneOffset.UTC))
                .setNull(INVITATION.ACCEPTED_AT)
                .where(INVITATION.ID.eq(id.value()))
                .execute());
    }

    @Override
    public void accept(InvitationId id, Instant at) {
        changed(database.update(INVITATION)
                .set(INVITATION.ACCEPTED_AT, at.atOffset(ZoneOffset.UTC))
                .where(INVITATION.ID.eq(id.value()))
                .and(INVITATION.ACCEPTED_AT.isNull())
                .execute());
    }

    @Override
    public void withdraw(InvitationId id, Invitation.Withdrawal withdrawal) {
        changed(database.update(INVITATION)
                .set(INVITATION.WITHDRAWN_BY_NAME, withdrawal.byName())
                .set(INVITATION.WITHDRAWN_AT, withdrawal.at().atOffset(ZoneOffset.UTC))
                .where(INVITATION.ID.eq(id.value()))
                .execute());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("Expected to change one invitation, but changed " + rows + ".");
        }
    }

    private List<Invitation> invitations(Result<InvitationRecord> rows) {
        var known = people.find(rows.map(row -> new PersonId(row.getPersonId())));
        return rows.map(row -> new Invitation(
                new InvitationId(row.getId()),
                Objects.requireNonNull(known.get(new PersonId(row.getPersonId()))),
                row.getInvitedByName(),
                row.getInvitedAt().toInstant(),
                row.getExpiresAt().toInstant(),
                row.getAcceptedAt() == null ? null : row.getAcceptedAt().toInstant(),
                row.getWithdrawnAt() == null
                        ? null
                        : new Invitation.Withdrawal(
                                row.getWithdrawnByName(), row.getWithdrawnAt().toInstant())));
    }
}
