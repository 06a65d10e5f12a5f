package de.allmende.tenant.exit.persistence;

import static de.allmende.tenant.db.Tables.API_CLIENT;
import static de.allmende.tenant.db.Tables.CLAIM_GRANT;
import static de.allmende.tenant.db.Tables.CLAIM_RULE;
import static de.allmende.tenant.db.Tables.CLAIM_RULE_CONFIRMATION;
import static de.allmende.tenant.db.Tables.CLAIM_RULE_END;
import static de.allmende.tenant.db.Tables.CLAIM_RULE_SET;
import static de.allmende.tenant.db.Tables.CONFIRMATION_REQUEST;
import static de.allmende.tenant.db.Tables.DATA_EXPORT;
import static de.allmende.tenant.db.Tables.DEPUTY;
import static de.allmende.tenant.db.Tables.DEPUTY_END;
import static de.allmende.tenant.db.Tables.EXPORT_FILE;
import static de.allmende.tenant.db.Tables.EXPORT_PACKAGE;
import static de.allmende.tenant.db.Tables.GRANT_DECISION;
import static de.allmende.tenant.db.Tables.GRANT_ENTRY;
import static de.allmende.tenant.db.Tables.GRANT_WITHDRAWAL;
import static de.allmende.tenant.db.Tables.INVITATION;
import static de.allmende.tenant.db.Tables.LOGIN_PROVIDER;
import static de.allmende.tenant.db.Tables.LOGIN_REPORT;
import static de.allmende.tenant.db.Tables.MEMBERSHIP_DOCUMENT;
import static de.allmende.tenant.db.Tables.PERSON;
import static de.allmende.tenant.db.Tables.SUPPORT_CASE;
import static de.allmende.tenant.db.Tables.SUPPORT_END;
import static de.allmende.tenant.db.Tables.SUPPORT_GRANT;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.tenant.document.DocumentKind;
import de.allmende.tenant.exit.DeletionRecord.Erased;
import de.allmende.tenant.exit.Remains;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Plumbing knows no tenant by itself; everywhere else row-level security narrows to the bound one, and so do we. */
@Component
final class JooqRemains implements Remains {

    private static final Field<UUID> BOUND_TENANT =
            DSL.field("(select current_setting('app.tenant_id')::uuid)", UUID.class);
    private static final Field<UUID> TENANT = DSL.field(DSL.name("tenant_id"), UUID.class);
    private static final Condition OTHER_PAPER = MEMBERSHIP_DOCUMENT
            .TENANT_ID
            .eq(BOUND_TENANT)
            .and(MEMBERSHIP_DOCUMENT.KIND.eq(DocumentKind.OTHER.name()))
            .and(MEMBERSHIP_DOCUMENT.REMOVED_AT.isNull());

    private final DSLContext database;
    private final BusinessTime time;

    JooqRemains(DSLContext database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public Left left() {
        return new Left(
                database.fetchCount(PERSON, PERSON.TENANT_ID.eq(BOUND_TENANT).and(PERSON.SUBJECT.isNotNull())),
                database.fetchCount(
                        API_CLIENT, API_CLIENT.TENANT_ID.eq(BOUND_TENANT).and(API_CLIENT.WITHDRAWN_AT.isNull())),
                database.fetchCount(MEMBERSHIP_DOCUMENT, OTHER_PAPER));
    }

    @Override
    public boolean isElsewhere(String subject) {
        return database.fetchExists(DSL.selectOne()
                .from(plumbing("login"))
                .where(DSL.field(DSL.name("subject"), String.class).eq(subject))
                .and(TENANT.ne(BOUND_TENANT)));
    }

    @Override
    public List<Erased> erase() {
        delete(plumbing("invitation_link"));
        delete(plumbing("login"));
        delete(plumbing("support_view"));
        int support = delete(SUPPORT_END) + delete(SUPPORT_GRANT) + delete(SUPPORT_CASE);
        int invitations = delete(INVITATION);
        int rights = delete(DEPUTY_END)
                + delete(DEPUTY)
                + delete(CONFIRMATION_REQUEST)
                + delete(CLAIM_GRANT)
                + delete(GRANT_DECISION)
                + delete(GRANT_WITHDRAWAL)
                + delete(GRANT_ENTRY);
        int rules = delete(LOGIN_REPORT)
                + delete(CLAIM_RULE_END)
                + delete(CLAIM_RULE_CONFIRMATION)
                + delete(CLAIM_RULE)
                + delete(CLAIM_RULE_SET);
        return List.of(
                new Erased("Personen mit Name und E-Mail-Adresse", delete(PERSON)),
                new Erased("Rechte und Vertretungen mit ihren Bestätigungen und Entziehungen", rights),
                new Erased("Einladungen", invitations),
                new Erased("Einträge zu Einblicken des Supports", support),
                new Erased("Technische Zugänge", delete(API_CLIENT)),
                new Erased("Regeln für Rechte aus dem Verzeichnis und Angaben der Anmeldedienste", rules),
                new Erased("Eigene Anmeldedienste", delete(LOGIN_PROVIDER)),
                new Erased("Sonstige Dokumente zur Mitgliedschaft", papers()),
                new Erased("Datenpakete, die der Mandant angefordert hat", packages()));
    }

    private int papers() {
        return database.update(MEMBERSHIP_DOCUMENT)
                .setNull(MEMBERSHIP_DOCUMENT.CONTENT)
                .set(MEMBERSHIP_DOCUMENT.REMOVAL_REASON, "Austritt abgeschlossen")
                .set(MEMBERSHIP_DOCUMENT.REMOVED_BY_NAME, "Austritt")
                .set(MEMBERSHIP_DOCUMENT.REMOVED_AT, time.now().atOffset(ZoneOffset.UTC))
                .where(OTHER_PAPER)
                .execute();
    }

    /** Nobody could read them any more. Those that the association has asked for stay for their days. */
    private int packages() {
        delete(EXPORT_FILE);
        var own = DATA_EXPORT
                .TENANT_ID
                .eq(BOUND_TENANT)
                .andNot(DATA_EXPORT.BY_ASSOCIATION)
                .and(DATA_EXPORT.READY_AT.isNotNull())
                .and(DATA_EXPORT.DELETED_AT.isNull());
        database.deleteFrom(EXPORT_PACKAGE)
                .where(EXPORT_PACKAGE.EXPORT_ID.in(
                        DSL.select(DATA_EXPORT.ID).from(DATA_EXPORT).where(own)))
                .execute();
        return database.update(DATA_EXPORT)
                .set(DATA_EXPORT.DELETED_AT, time.now().atOffset(ZoneOffset.UTC))
                .where(own)
                .execute();
    }

    private static Table<?> plumbing(String name) {
        return DSL.table(DSL.name("plumbing", name));
    }

    private int delete(Table<?> table) {
        return database.deleteFrom(table).where(TENANT.eq(BOUND_TENANT)).execute();
    }
}
