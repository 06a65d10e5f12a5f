package de.allmende.billing.usage.persistence;

import static de.allmende.billing.db.Tables.USAGE_EVENT;

import de.allmende.billing.usage.UsageDigests;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
final class JooqUsageDigests implements UsageDigests {

    private final DSLContext database;

    JooqUsageDigests(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<byte[]> of(UUID subscription, String component, YearMonth month) {
        var digest = DSL.field("""
                sha256(convert_to(string_agg({0} || E'\\t' || {1} || E'\\t' || encode({2}, 'hex') || E'\\n', ''
                    order by {0} collate "C", {1} collate "C"), 'UTF8'))""", byte[].class, USAGE_EVENT.SOURCE, USAGE_EVENT.EVENT_ID, USAGE_EVENT.PAYLOAD_HASH);
        return Optional.ofNullable(database.select(digest)
                .from(USAGE_EVENT)
                .where(USAGE_EVENT.SUBSCRIPTION_ID.eq(subscription))
                .and(USAGE_EVENT.COMPONENT_CODE.eq(component))
                .and(USAGE_EVENT.MONTH.eq(month.atDay(1)))
                .fetchSingle()
                .value1());
    }
}
