package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.financeexport.AccountAssignment;
import de.allmende.billing.financeexport.ChangeExportProfile;
import de.allmende.billing.financeexport.CsvStyle;
import de.allmende.billing.financeexport.ExportAnswer;
import de.allmende.billing.financeexport.ExportColumn;
import de.allmende.billing.financeexport.ExportCosts;
import de.allmende.billing.financeexport.ExportField;
import de.allmende.billing.financeexport.ExportForFinance;
import de.allmende.billing.financeexport.ExportProfile;
import de.allmende.billing.financeexport.ExportProfiles;
import de.allmende.billing.financeexport.Presets;
import de.allmende.billing.financeexport.ProfileRefusal;
import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.ReleaseCancellation;
import de.allmende.billing.invoice.RequestCancellation;
import de.allmende.billing.price.PriceModel;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In November 2026 Koblenz takes its invoices into its own systems. */
final class FinanceFilesIT {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    /** Of the table of columns of FOCUS 1.2, those that every dataset must have. */
    private static final List<String> MANDATORY_IN_FOCUS = List.of(
            "BilledCost",
            "BillingAccountId",
            "BillingAccountName",
            "BillingCurrency",
            "BillingPeriodEnd",
            "BillingPeriodStart",
            "ChargeCategory",
            "ChargeClass",
            "ChargeDescription",
            "ChargePeriodEnd",
            "ChargePeriodStart",
            "ContractedCost",
            "EffectiveCost",
            "InvoiceIssuerName",
            "ListCost",
            "PricingQuantity",
            "PricingUnit",
            "ProviderName",
            "PublisherName",
            "ServiceCategory",
            "ServiceName");

    /** Of them, those that are never empty. */
    private static final List<String> NEVER_EMPTY_IN_FOCUS = List.of(
            "BilledCost",
            "BillingAccountId",
            "BillingCurrency",
            "BillingPeriodEnd",
            "BillingPeriodStart",
            "ChargeCategory",
            "ChargePeriodEnd",
            "ChargePeriodStart",
            "ContractedCost",
            "EffectiveCost",
            "InvoiceIssuerName",
            "ListCost",
            "ProviderName",
            "PublisherName",
            "ServiceCategory",
            "ServiceName");

    /** All 57 columns of FOCUS 1.2. */
    private static final List<String> KNOWN_TO_FOCUS = List.of(
            "AvailabilityZone",
            "BilledCost",
            "BillingAccountId",
            "BillingAccountName",
            "BillingAccountType",
            "BillingCurrency",
            "BillingPeriodEnd",
            "BillingPeriodStart",
            "CapacityReservationId",
            "CapacityReservationStatus",
            "ChargeCategory",
            "ChargeClass",
            "ChargeDescription",
            "ChargeFrequency",
            "ChargePeriodEnd",
            "ChargePeriodStart",
            "CommitmentDiscountCategory",
            "CommitmentDiscountId",
            "CommitmentDiscountName",
            "CommitmentDiscountQuantity",
            "CommitmentDiscountStatus",
            "CommitmentDiscountType",
            "CommitmentDiscountUnit",
            "ConsumedQuantity",
            "ConsumedUnit",
            "ContractedCost",
            "ContractedUnitPrice",
            "EffectiveCost",
            "InvoiceId",
            "InvoiceIssuerName",
            "ListCost",
            "ListUnitPrice",
            "PricingCategory",
            "PricingCurrency",
            "PricingCurrencyContractedUnitPrice",
            "PricingCurrencyEffectiveCost",
            "PricingCurrencyListUnitPrice",
            "PricingQuantity",
            "PricingUnit",
            "ProviderName",
            "PublisherName",
            "RegionId",
            "RegionName",
            "ResourceId",
            "ResourceName",
            "ResourceType",
            "ServiceCategory",
            "ServiceName",
            "ServiceSubcategory",
            "SkuId",
            "SkuMeter",
            "SkuPriceDetails",
            "SkuPriceId",
            "SubAccountId",
            "SubAccountName",
            "SubAccountType",
            "Tags");

    private static final List<String> ALLOCATION_OF_1_3 = List.of(
            "AllocatedMethodId",
            "AllocatedMethodDetails",
            "AllocatedResourceId",
            "AllocatedResourceName",
            "AllocatedTags");

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");
    private final TenantId trier = billing.municipality(13, "Trier", 110_000, "MEMBER");
    private final Actor treasurer = InvoiceSyntaxIT.treasurer(koblenz);

    @BeforeEach
    void invoices() {
        billing.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "100.01", "2026-01-01");
        billing.price("e-akte.standard.arbeitsplatz", PriceModel.PER_UNIT_PER_MONTH, "33.34", "2026-01-01");
        billing.price("buergerkonto.basis.betrieb", PriceModel.PER_INHABITANT_PER_YEAR, "0.1250", "2026-01-01");
        billing.subscribe(koblenz, "2026-10-01", "e-akte.standard.grundbetrag", "e-akte.standard.arbeitsplatz");
        billing.subscribeAs(koblenz, "2026-10-01", "PUBLIC_TASK", "PUBLIC_LAW", "buergerkonto.basis.betrieb");
        billing.subscribe(trier, "2026-10-01", "e-akte.standard.grundbetrag");
        billing.issued("2026-10");
    }

    @AfterEach
    void close() {
        billing.close();
    }

    static List<String> presets() {
        return Presets.keys();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void eachPresetSumsUpToTheInvoicesOfTheMonth(String key) {
        var rows = rows(invoicesOf(key, NOVEMBER));
        var gross = billing.invoicesOf(koblenz).stream()
                .map(invoice -> invoice.gross().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var column = List.of("Betrag brutto", "Brutto", "WRBTR", "Betrag").stream()
                .filter(rows.getFirst().cells()::containsKey)
                .findFirst()
                .orElseThrow();
        assertThat(rows).hasSize(3);
        assertThat(sum(rows, column)).isEqualByComparingTo(gross);
        assertThat(new String(written(invoicesOf(key, OCTOBER)).content(), StandardCharsets.UTF_8).lines())
                .as("nothing was issued in October")
                .hasSize(1);
    }

    @Test
    void whatTakesBackAnInvoiceCountsAgainstIt() {
        var invoice = cancelled();
        var rows = rows(invoicesOf("sap", NOVEMBER)).stream()
                .filter(row ->
                        List.of(invoice.number().toString(), "ST-2026-000001").contains(row.get("XBLNR")))
                .toList();
        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(sum(rows, "WRBTR")).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(sum(rows, "FWSTE")).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void openItemsAreOneRowPerInvoiceAndLeaveOutWhatWasTakenBack() {
        assertThat(rows(openItems("infoma")))
                .hasSize(billing.invoicesOf(koblenz).size());
        var invoice = cancelled();
        assertThat(rows(openItems("infoma")))
                .extracting(row -> row.get("Externe Belegnummer"))
                .doesNotContain(invoice.number().toString())
                .hasSize(1);
    }

    @Test
    void aChangedProfileIsANewVersionAndIsWhatTheNextFileFollows() {
        var before = profile("hh");
        var changed = change(with(
                before,
                List.of(
                        new ExportColumn("Mandant", ExportField.FIXED, "=4711"),
                        new ExportColumn("Konto", ExportField.ACCOUNT, null),
                        new ExportColumn("Produkt", ExportField.PRODUCT, null),
                        new ExportColumn("Text", ExportField.LINE_NAME, null)),
                List.of(
                        new AccountAssignment("e-akte", "5431000", "11.14.01"),
                        new AccountAssignment(AccountAssignment.ALL_OTHERS, "5291000", null))));

        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.changed()).isNotNull();
        assertThat(rows(invoicesOf("hh", NOVEMBER))).hasSize(3).allSatisfy(row -> {
            assertThat(row.get("Mandant")).as("no formula").isEqualTo("'=4711");
            assertThat(row.get("Konto")).isEqualTo("5431000");
            assertThat(row.get("Produkt")).isEqualTo("11.14.01");
        });
        change(changed);
        assertThat(billing.database
                        .transactions()
                        .read(
                                treasurer,
                                () -> billing.room(ExportProfiles.class).versions(koblenz, "hh")))
                .extracting(ExportProfile::version)
                .containsExactly(2, 1);
        assertThat(billing.database
                        .transactions()
                        .read(
                                billing.system(trier),
                                () -> billing.room(ExportProfiles.class).versions(trier, "hh")))
                .as("Trier's are its own")
                .isEmpty();
    }

    @Test
    void refusesAProfileThatNoFileCanBeWrittenWith() {
        var sound = profile("hh");
        var column = new ExportColumn("Text", ExportField.LINE_NAME, null);
        assertThat(refusal(new ExportProfile(
                        "hh",
                        0,
                        "H&H",
                        new CsvStyle(',', ',', CsvStyle.Encoding.UTF_8, CsvStyle.Days.ISO),
                        true,
                        List.of(column),
                        List.of(),
                        null)))
                .isEqualTo(Outcome.refused(new ProfileRefusal.DelimiterIsDecimalSign()));
        assertThat(refusal(with(sound, List.of(column, column), List.of())))
                .isEqualTo(Outcome.refused(new ProfileRefusal.ColumnRepeats("Text")));
        assertThat(refusal(with(sound, List.of(new ExportColumn("Mandant", ExportField.FIXED, null)), List.of())))
                .isEqualTo(Outcome.refused(new ProfileRefusal.TextDoesNotFit("Mandant")));
        var account = new AccountAssignment("e-akte", "5431000", null);
        assertThat(refusal(with(sound, List.of(column), List.of(account, account))))
                .isEqualTo(Outcome.refused(new ProfileRefusal.AccountRepeats("e-akte")));
        change(with(sound, List.of(column), List.of()));
        assertThat(refusal(with(sound, List.of(column), List.of())))
                .isEqualTo(Outcome.refused(new ProfileRefusal.StaleProfile()));
        assertThat(billing.room(ExportForFinance.class).openItems(treasurer, "unbekannt"))
                .isEqualTo(Outcome.refused(new ProfileRefusal.NoSuchProfile()));
    }

    @Test
    void aNameThatTheEncodingCannotExpressIsAFaultOfItsLine() {
        change(with(profile("hh"), List.of(new ExportColumn("Łódź", ExportField.LINE_NAME, null)), List.of()));
        assertThat(invoicesOf("hh", NOVEMBER)).isInstanceOfSatisfying(ExportAnswer.Unwritable.class, unwritable -> {
            assertThat(unwritable.faults()).hasSize(1);
            assertThat(unwritable.faults().getFirst().line()).isEqualTo(1);
            assertThat(unwritable.faults().getFirst().sign()).isEqualTo("Ł");
        });
    }

    @Test
    void costsHaveEveryMandatoryColumnOfFocusAndNoneThatItDoesNotKnow() {
        var rows = rows(costs(OCTOBER));
        assertThat(rows.getFirst().cells().keySet())
                .containsAll(MANDATORY_IN_FOCUS)
                .containsAll(ALLOCATION_OF_1_3);
        var allowed = new ArrayList<>(KNOWN_TO_FOCUS);
        allowed.addAll(ALLOCATION_OF_1_3);
        assertThat(KNOWN_TO_FOCUS).hasSize(57);
        assertThat(allowed).containsAll(rows.getFirst().cells().keySet());
        assertThat(rows).allSatisfy(row -> {
            NEVER_EMPTY_IN_FOCUS.forEach(
                    column -> assertThat(row.get(column)).as(column).isNotEmpty());
            assertThat(row.get("ChargeCategory")).isIn("Usage", "Purchase", "Tax");
            assertThat(row.get("BillingPeriodStart")).isEqualTo("2026-09-30T22:00:00Z");
            assertThat(row.get("BillingPeriodEnd")).isEqualTo("2026-10-31T23:00:00Z");
            boolean tax = row.get("ChargeCategory").equals("Tax");
            assertThat(row.get("PricingQuantity").isEmpty()).isEqualTo(tax);
            assertThat(row.get("PricingUnit").isEmpty()).isEqualTo(tax);
        });
        assertThat(rows)
                .filteredOn(row -> !row.get("AllocatedMethodId").isEmpty())
                .singleElement()
                .satisfies(row -> assertThat(row.get("AllocatedMethodDetails")).contains("\"UsageQuantity\":115268"));
    }

    @Test
    void costsOfEachInvoiceSumUpToWhatItCharges() {
        cancelled();
        var sums = new TreeMap<String, BigDecimal>();
        rows(costs(OCTOBER))
                .forEach(row ->
                        sums.merge(row.get("InvoiceId"), new BigDecimal(row.get("BilledCost")), BigDecimal::add));
        var expected = new TreeMap<String, BigDecimal>();
        billing.invoicesOf(koblenz)
                .forEach(invoice -> expected.put(
                        invoice.number().toString(),
                        invoice.cancels() == null
                                ? invoice.gross().amount()
                                : invoice.gross().negated().amount()));
        assertThat(sums).hasSize(3).isEqualTo(expected);
    }

    private Invoice cancelled() {
        var invoice = billing.invoicesOf(koblenz).getLast();
        billing.room(RequestCancellation.class)
                .request(billing.clerk, invoice.id(), "Falsch")
                .orElseThrow();
        billing.room(ReleaseCancellation.class)
                .release(billing.releaser, invoice.id())
                .orElseThrow();
        return invoice;
    }

    private ExportProfile profile(String key) {
        return billing.database
                .transactions()
                .read(treasurer, () -> billing.room(ExportProfiles.class).newest(koblenz, key))
                .orElseThrow();
    }

    private static ExportProfile with(
            ExportProfile profile, List<ExportColumn> columns, List<AccountAssignment> accounts) {
        return new ExportProfile(
                profile.key(), profile.version(), profile.name(), profile.style(), true, columns, accounts, null);
    }

    private ExportProfile change(ExportProfile wanted) {
        return refusal(wanted).orElseThrow();
    }

    private Outcome<ExportProfile, ProfileRefusal> refusal(ExportProfile wanted) {
        return billing.room(ChangeExportProfile.class).change(treasurer, wanted);
    }

    private ExportAnswer invoicesOf(String key, YearMonth month) {
        return billing.room(ExportForFinance.class)
                .invoicesOf(treasurer, key, month)
                .orElseThrow();
    }

    private ExportAnswer openItems(String key) {
        return billing.room(ExportForFinance.class).openItems(treasurer, key).orElseThrow();
    }

    private ExportAnswer costs(YearMonth month) {
        return billing.room(ExportCosts.class).of(treasurer, month);
    }

    private static ExportAnswer.Written written(ExportAnswer answer) {
        return (ExportAnswer.Written) answer;
    }

    private static BigDecimal sum(List<Row> rows, String column) {
        return rows.stream()
                .map(row -> new BigDecimal(row.get(column).replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The rows by their headings, read as RFC 4180 has it; amounts with a comma stand only where cells end with semicolons. */
    private static List<Row> rows(ExportAnswer answer) {
        var file = new String(written(answer).content(), written(answer).charset());
        char delimiter = file.substring(0, file.indexOf('\r')).contains(";") ? ';' : ',';
        var lines = new ArrayList<List<String>>(List.of(new ArrayList<>()));
        boolean quoted = false;
        var cell = new StringBuilder();
        for (int place = 0; place < file.length(); place++) {
            char sign = file.charAt(place);
            if (sign == '"') {
                quoted = !quoted;
            }
            if (!quoted && (sign == delimiter || sign == '\n')) {
                var text = cell.toString().strip();
                lines.getLast()
                        .add(
                                text.startsWith("\"")
                                        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                                        : text);
                cell.setLength(0);
                if (sign == '\n') {
                    lines.add(new ArrayList<>());
                }
            } else {
                cell.append(sign);
            }
        }
        var headings = lines.getFirst();
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    var row = new TreeMap<String, String>();
                    IntStream.range(0, headings.size()).forEach(place -> row.put(headings.get(place), line.get(place)));
                    return new Row(row);
                })
                .toList();
    }

    /** A row by the headings of its cells. */
    private record Row(Map<String, String> cells) {

        String get(String heading) {
            return Objects.requireNonNull(cells.get(heading), heading);
        }
    }
}
