package de.allmende.billing.financeexport.persistence;

import static de.allmende.billing.db.Tables.EXPORT_ACCOUNT;
import static de.allmende.billing.db.Tables.EXPORT_COLUMN;
import static de.allmende.billing.db.Tables.EXPORT_PROFILE;

import de.allmende.billing.db.tables.records.ExportProfileRecord;
import de.allmende.billing.financeexport.AccountAssignment;
import de.allmende.billing.financeexport.CsvStyle;
import de.allmende.billing.financeexport.ExportColumn;
import de.allmende.billing.financeexport.ExportField;
import de.allmende.billing.financeexport.ExportProfile;
import de.allmende.billing.financeexport.ExportProfiles;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
final class JooqExportProfiles implements ExportProfiles {

    private final DSLContext database;

    JooqExportProfiles(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<ExportProfile> versions(TenantId tenant, String key) {
        return database
                .selectFrom(EXPORT_PROFILE)
                .where(EXPORT_PROFILE.TENANT_ID.eq(tenant.value()))
                .and(EXPORT_PROFILE.KEY.eq(key))
                .orderBy(EXPORT_PROFILE.VERSION.desc())
                .fetch()
                .stream()
                .map(this::profile)
                .toList();
    }

    private ExportProfile profile(ExportProfileRecord row) {
        return new ExportProfile(
                row.getKey(),
                row.getVersion(),
                row.getName(),
                new CsvStyle(
                        row.getDelimiter().charAt(0),
                        row.getDecimalSign().charAt(0),
                        CsvStyle.Encoding.valueOf(row.getEncoding()),
                        CsvStyle.Days.valueOf(row.getDateFormat())),
                row.getWithHeadings(),
                columns(row),
                accounts(row),
                new ExportProfile.Changed(
                        row.getChangedByName(), row.getChangedAt().toInstant()));
    }

    private List<ExportColumn> columns(ExportProfileRecord profile) {
        return database.selectFrom(EXPORT_COLUMN)
                .where(EXPORT_COLUMN.TENANT_ID.eq(profile.getTenantId()))
                .and(EXPORT_COLUMN.KEY.eq(profile.getKey()))
                .and(EXPORT_COLUMN.VERSION.eq(profile.getVersion()))
                .orderBy(EXPORT_COLUMN.POSITION)
                .fetch(row ->
                        new ExportColumn(row.getHeading(), ExportField.valueOf(row.getField()), row.getFixedText()));
    }

    private List<AccountAssignment> accounts(ExportProfileRecord profile) {
        return database.selectFrom(EXPORT_ACCOUNT)
                .where(EXPORT_ACCOUNT.TENANT_ID.eq(profile.getTenantId()))
                .and(EXPORT_ACCOUNT.KEY.eq(profile.getKey()))
                .and(EXPORT_ACCOUNT.VERSION.eq(profile.getVersion()))
                .orderBy(EXPORT_ACCOUNT.OFFERING)
                .fetch(row -> new AccountAssignment(row.getOffering(), row.getAccount(), row.getProduct()));
    }

    @Override
    public boolean add(Actor actor, ExportProfile profile, Instant now) {
        var tenant = actor.tenant().value();
        int added = database.insertInto(EXPORT_PROFILE)
                .set(EXPORT_PROFILE.TENANT_ID, tenant)
                .set(EXPORT_PROFILE.KEY, profile.key())
                .set(EXPORT_PROFILE.VERSION, profile.version())
                .set(EXPORT_PROFILE.NAME, profile.name())
                .set(
                        EXPORT_PROFILE.DELIMITER,
                        Character.toString(profile.style().delimiter()))
                .set(
                        EXPORT_PROFILE.DECIMAL_SIGN,
                        Character.toString(profile.style().decimalSign()))
                .set(EXPORT_PROFILE.ENCODING, profile.style().encoding().name())
                .set(EXPORT_PROFILE.DATE_FORMAT, profile.style().days().name())
                .set(EXPORT_PROFILE.WITH_HEADINGS, profile.withHeadings())
                .set(EXPORT_PROFILE.CHANGED_BY, actor.subject())
                .set(EXPORT_PROFILE.CHANGED_BY_NAME, actor.name())
                .set(EXPORT_PROFILE.CHANGED_AT, now.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
        if (added == 1) {
            addParts(tenant, profile);
        }
        return added == 1;
    }

    private void addParts(UUID tenant, ExportProfile profile) {
        for (int place = 0; place < profile.columns().size(); place++) {
            var column = profile.columns().get(place);
            database.insertInto(EXPORT_COLUMN)
                    .set(EXPORT_COLUMN.TENANT_ID, tenant)
                    .set(EXPORT_COLUMN.KEY, profile.key())
                    .set(EXPORT_COLUMN.VERSION, profile.version())
                    .set(EXPORT_COLUMN.POSITION, place + 1)
                    .set(EXPORT_COLUMN.HEADING, column.heading())
                    .set(EXPORT_COLUMN.FIELD, column.field().name())
                    .set(EXPORT_COLUMN.FIXED_TEXT, column.fixedText())
                    .execute();
        }
        for (var account : profile.accounts()) {
            database.insertInto(EXPORT_ACCOUNT)
                    .set(EXPORT_ACCOUNT.TENANT_ID, tenant)
                    .set(EXPORT_ACCOUNT.KEY, profile.key())
                    .set(EXPORT_ACCOUNT.VERSION, profile.version())
                    .set(EXPORT_ACCOUNT.OFFERING, account.offering())
                    .set(EXPORT_ACCOUNT.ACCOUNT, account.account())
                    .set(EXPORT_ACCOUNT.PRODUCT, account.product())
                    .execute();
        }
    }
}
