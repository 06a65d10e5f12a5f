package de.allmende.marketplace.councilpaper.persistence;

import static de.allmende.marketplace.db.Tables.COUNCIL_PAPER;

import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.councilpaper.CouncilPaper;
import de.allmende.marketplace.councilpaper.CouncilPaperId;
import de.allmende.marketplace.councilpaper.CouncilPapers;
import de.allmende.platform.tenancy.TenantId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Council papers in PostgreSQL; they are only ever added. */
@Component
final class JooqCouncilPapers implements CouncilPapers {

    private final DSLContext database;

    JooqCouncilPapers(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(CouncilPaper paper, byte[] content) {
        database.insertInto(COUNCIL_PAPER)
                .set(COUNCIL_PAPER.ID, paper.id().value())
                .set(COUNCIL_PAPER.TENANT_ID, paper.tenant().value())
                .set(COUNCIL_PAPER.BOOKING_ID, paper.booking().value())
                .set(COUNCIL_PAPER.COMMITTEE, paper.committee())
                .set(COUNCIL_PAPER.MADE_BY_NAME, paper.madeBy())
                .set(COUNCIL_PAPER.MADE_AT, paper.madeAt().atOffset(ZoneOffset.UTC))
                .set(COUNCIL_PAPER.CONTENT, content)
                .set(COUNCIL_PAPER.SHA256, HexFormat.of().parseHex(paper.sha256()))
                .execute();
    }

    @Override
    public List<CouncilPaper> of(TenantId tenant, BookingId booking) {
        return database.select(
                        COUNCIL_PAPER.ID,
                        COUNCIL_PAPER.COMMITTEE,
                        COUNCIL_PAPER.MADE_BY_NAME,
                        COUNCIL_PAPER.MADE_AT,
                        COUNCIL_PAPER.SHA256)
                .from(COUNCIL_PAPER)
                .where(COUNCIL_PAPER.TENANT_ID.eq(tenant.value()))
                .and(COUNCIL_PAPER.BOOKING_ID.eq(booking.value()))
                .orderBy(COUNCIL_PAPER.ID.desc())
                .fetch(row -> new CouncilPaper(
                        new CouncilPaperId(row.value1()),
                        tenant,
                        booking,
                        row.value2(),
                        row.value3(),
                        row.value4().toInstant(),
                        HexFormat.of().formatHex(row.value5())));
    }

    @Override
    public Optional<byte[]> content(TenantId tenant, CouncilPaperId id) {
        return database.select(COUNCIL_PAPER.CONTENT)
                .from(COUNCIL_PAPER)
                .where(COUNCIL_PAPER.TENANT_ID.eq(tenant.value()))
                .and(COUNCIL_PAPER.ID.eq(id.value()))
                .fetchOptional(COUNCIL_PAPER.CONTENT);
    }
}
