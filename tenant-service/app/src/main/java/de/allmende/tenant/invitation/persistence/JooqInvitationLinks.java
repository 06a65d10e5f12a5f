package de.allmende.tenant.invitation.persistence;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.invitation.InvitationId;
import de.allmende.tenant.invitation.InvitationLinks;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads and writes ids in {@code plumbing.invitation_link}. */
@Component
final class JooqInvitationLinks implements InvitationLinks {

    private static final Table<Record> LINK = DSL.table(DSL.name("plumbing", "invitation_link"));
    private static final Field<UUID> INVITATION_ID = DSL.field("invitation_id", UUID.class);
    private static final Field<UUID> TENANT_ID = DSL.field("tenant_id", UUID.class);
    private static final Field<String> SECRET_HASH = DSL.field("secret_hash", String.class);

    private final DSLContext database;

    JooqInvitationLinks(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<Link> find(String secretHash) {
        return database.select(TENANT_ID, INVITATION_ID)
                .from(LINK)
                .where(SECRET_HASH.eq(secretHash))
                .fetchOptional(row -> new Link(new TenantId(row.value1()), new InvitationId(row.value2())));
    }

    @Override
    public void put(Link link, String secretHash) {
        remove(link.invitation());
        database.insertInto(LINK)
                .columns(INVITATION_ID, TENANT_ID, SECRET_HASH)
                .values(link.invitation().value(), link.tenant().value(), secretHash)
                .execute();
    }

    @Override
    public boolean use(String secretHash) {
        return database.deleteFrom(LINK).where(SECRET_HASH.eq(secretHash)).execute() == 1;
    }

    @Override
    public void remove(InvitationId invitation) {
        database.deleteFrom(LINK).where(INVITATION_ID.eq(invitation.value())).execute();
    }
}
