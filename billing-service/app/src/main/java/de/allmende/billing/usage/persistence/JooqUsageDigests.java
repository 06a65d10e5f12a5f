package de.allmende.billing.usage.persistence;

import static de.allmende.billing.db.Tables.METERED;

import de.allmende.billing.usage.UsageDigests;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
final class JooqUsageDigests implements UsageDigests {

    private final DSLContext database;

    JooqUsageDigests(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<byte[]> of(UUID subscription, String component, YearMonth month) {
        return database.select(METERED.SHA256)
                .from(METERED)
                .where(METERED.SUBSCRIPTION_ID.eq(subscription))
                .and(METERED.COMPONENT_CODE.eq(component))
                .and(METERED.MONTH.eq(month.atDay(1)))
                .fetchOptional(METERED.SHA256);
    }
}
