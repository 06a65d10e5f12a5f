package de.allmende.marketplace.agreement.persistence;

import static de.allmende.marketplace.db.Tables.AGREEMENT_COVER;

import de.allmende.marketplace.agreement.Agreements;
import de.allmende.marketplace.agreement.Covers;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;

/** The real repositories of this room, for its own tests and those of others. */
public final class AgreementTables {

    public static final Pdf PAPER = Pdf.of("%PDF-1.7\n% Rahmen-AVV\n%%EOF\n".getBytes(StandardCharsets.UTF_8));

    private AgreementTables() {}

    public static Agreements agreements(DSLContext database, Bookings bookings) {
        return new JooqAgreements(database, bookings);
    }

    public static Covers covers(DSLContext database) {
        return new JooqCovers(database);
    }

    public static ExportPart export(DSLContext database) {
        return new AgreementExport(database);
    }

    /** A framework agreement that both sides have recorded long ago. */
    public static void framework(TestDatabase database, TenantId provider, TenantId consumer) {
        var at = OffsetDateTime.parse("2026-01-02T08:00:00Z");
        database.transactions()
                .change(
                        Actor.system("test", provider),
                        () -> database.context()
                                .insertInto(AGREEMENT_COVER)
                                .set(AGREEMENT_COVER.ID, Ids.next())
                                .set(AGREEMENT_COVER.PROVIDER_ID, provider.value())
                                .set(AGREEMENT_COVER.CONSUMER_ID, consumer.value())
                                .set(AGREEMENT_COVER.KIND, "FRAMEWORK")
                                .set(AGREEMENT_COVER.NOTE, "Az. 17/2026")
                                .set(AGREEMENT_COVER.AGREED_ON, LocalDate.parse("2026-01-02"))
                                .set(AGREEMENT_COVER.FILE_NAME, "Rahmen-AVV.pdf")
                                .set(AGREEMENT_COVER.CONTENT, PAPER.bytes())
                                .set(AGREEMENT_COVER.SIZE, PAPER.size())
                                .set(AGREEMENT_COVER.SHA256, PAPER.sha256())
                                .set(AGREEMENT_COVER.STATE, "IN_FORCE")
                                .set(AGREEMENT_COVER.PROPOSED_BY_ID, Ids.next())
                                .set(AGREEMENT_COVER.PROPOSED_BY_NAME, "Wilma Wort")
                                .set(AGREEMENT_COVER.PROPOSED_AT, at)
                                .set(AGREEMENT_COVER.CONFIRMED_BY_ID, Ids.next())
                                .set(AGREEMENT_COVER.CONFIRMED_BY_NAME, "Zita Zweit")
                                .set(AGREEMENT_COVER.CONFIRMED_AT, at)
                                .execute());
    }
}
