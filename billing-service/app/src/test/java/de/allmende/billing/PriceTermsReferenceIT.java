package de.allmende.billing;

import static de.allmende.billing.db.Tables.RUN_LINE;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.invoicerun.CreateInvoiceRun;
import de.allmende.billing.price.MissingUsage;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.price.Prices;
import de.allmende.billing.rating.BaseQuantity;
import de.allmende.billing.rating.Computation;
import de.allmende.billing.rating.RatingEngine;
import de.allmende.billing.subscription.EndSubscription;
import de.allmende.billing.subscription.StartSubscription;
import de.allmende.billing.subscription.Subscription;
import de.allmende.billing.usage.ReportUsage;
import de.allmende.billing.usage.UsageAnswer;
import de.allmende.billing.usage.UsageRecord;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The set-based engine of the invoice run against a naive computation of each contract: random terms, prices that change in the
 * middle of a month, contracts that begin and end on any day, usage in the hours around a month's end and the change of the
 * clocks, leap days and the turn of the year.
 */
final class PriceTermsReferenceIT {

    private static final int CONTRACTS = Boolean.getBoolean("allmende.proof") ? 20_000 : 700;
    private static final List<YearMonth> MONTHS = List.of(
            YearMonth.of(2026, 1),
            YearMonth.of(2026, 3),
            YearMonth.of(2026, 10),
            YearMonth.of(2026, 12),
            YearMonth.of(2027, 1),
            YearMonth.of(2027, 2),
            YearMonth.of(2027, 3),
            YearMonth.of(2027, 9),
            YearMonth.of(2028, 2),
            YearMonth.of(2028, 3),
            YearMonth.of(2028, 10),
            YearMonth.of(2028, 12));
    private static final List<PriceModel> MODELS = List.of(PriceModel.values());
    private static final List<PriceModel> FIXED =
            List.of(PriceModel.FIXED_PER_MONTH, PriceModel.FIXED_PER_QUARTER, PriceModel.FIXED_PER_YEAR);
    private static final List<PriceModel> PER_UNIT =
            List.of(PriceModel.PER_UNIT_PER_MONTH, PriceModel.PER_UNIT_PER_QUARTER, PriceModel.PER_UNIT_PER_YEAR);
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final int OF_THE_MEMBER = 8_639;
    private static final int OF_THE_PARTNER = 99_292;

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId member = billing.municipality(21, "Budenheim", OF_THE_MEMBER, "MEMBER");
    private final TenantId partner = billing.municipality(22, "Kaiserslautern", OF_THE_PARTNER, "ZWECKVEREINBARUNG");
    private final Random random = new Random(20_261_124);
    private final RandomTerms terms = new RandomTerms(random);

    @AfterEach
    void close() {
        billing.close();
    }

    private record Contract(
            Subscription subscription,
            String legalBasis,
            @Nullable LocalDate end,
            PriceVersion earlier,
            PriceVersion later,
            Map<YearMonth, BigDecimal> usage) {

        PriceVersion priceOn(LocalDate day) {
            return day.isBefore(later.effectiveFrom()) ? earlier : later;
        }
    }

    @Test
    void billsWhatANaiveComputationComesTo() {
        billing.clock.advanceTo("2029-01-05");
        var contracts = contracts();
        report(contracts);
        int compared = 0;
        for (var month : MONTHS) {
            var lines = billed(month);
            for (var contract : contracts) {
                compared += compare(
                        contract, month, lines.get(contract.subscription().id()));
            }
        }
        assertThat(compared).isGreaterThan(CONTRACTS * 3);
    }

    private int compare(Contract contract, YearMonth month, @Nullable Record line) {
        var start = contract.subscription().startedOn();
        var next = month.plusMonths(1).atDay(1);
        var from = start.isAfter(month.atDay(1)) ? start : month.atDay(1);
        var until = contract.end() == null || contract.end().isAfter(next) ? next : contract.end();
        var price = contract.priceOn(from);
        boolean isOver = !from.isBefore(until);
        boolean isPaid =
                price.model() == PriceModel.ONE_TIME && !YearMonth.from(start).equals(month);
        var quantity = quantity(contract, month, price.terms().missingUsage());
        var expected = new NaivePrice(price, contract.legalBasis(), from, isOver ? from : until).amount(quantity);
        if (isOver || isPaid || (expected.signum() == 0 && quantity.signum() == 0)) {
            assertThat(line).isNull();
            return 0;
        }
        assertThat(line).as("%s in %s", contract, month).isNotNull();
        var taken = Objects.requireNonNull(line);
        assertThat(taken.get(RUN_LINE.AMOUNT)).as("%s in %s", contract, month).isEqualByComparingTo(expected);
        assertThat(new Computation(
                                price,
                                new BaseQuantity(taken.get(RUN_LINE.BASE_QUANTITY), null, null, null),
                                taken.get(RUN_LINE.DISCOUNT_GROUP),
                                new DatePeriod(from, until))
                        .amount())
                .isEqualTo(Money.euro(expected));
        return 1;
    }

    private static BigDecimal missing(Contract contract, YearMonth month, MissingUsage missing) {
        var reported = contract.usage().entrySet().stream()
                .filter(entry ->
                        entry.getKey().isBefore(month) && !entry.getKey().isBefore(month.minusYears(1)))
                .sorted(Map.Entry.<YearMonth, BigDecimal>comparingByKey().reversed())
                .map(Map.Entry::getValue)
                .limit(3)
                .toList();
        if (reported.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return switch (missing) {
            case BLANK -> BigDecimal.ZERO;
            case REUSE -> reported.getFirst();
            case ESTIMATE ->
                reported.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(reported.size()), 2, RoundingMode.HALF_UP);
        };
    }

    private BigDecimal quantity(Contract contract, YearMonth month, MissingUsage missing) {
        return switch (contract.earlier().model().measure()) {
            case NONE -> BigDecimal.ONE;
            case ORDERED -> contract.subscription().components().getFirst().quantity();
            case REPORTED ->
                contract.usage().containsKey(month) ? contract.usage().get(month) : missing(contract, month, missing);
            case INHABITANTS -> new BigDecimal(contract.legalBasis().equals("MEMBER") ? OF_THE_MEMBER : OF_THE_PARTNER);
        };
    }

    private List<Contract> contracts() {
        return billing.database.transactions().change(billing.system(billing.association), () -> {
            var contracts = new ArrayList<Contract>();
            for (int number = 0; number < CONTRACTS; number++) {
                contracts.add(contract("zufall-%d.tarif.menge".formatted(number), number));
            }
            return contracts;
        });
    }

    private Contract contract(String component, int number) {
        var model = drawn(MODELS);
        var earlier = price(component, model, FIRST);
        var later = price(component, drawn(following(model)), FIRST.plusDays(1 + random.nextInt(900)));
        var legalBasis = random.nextBoolean() ? "MEMBER" : "ZWECKVEREINBARUNG";
        var start = FIRST.plusDays(random.nextInt(800));
        var end = random.nextInt(3) == 0 ? start.plusDays(1 + random.nextInt(400)) : null;
        var subscription = new Subscription(
                Ids.next(),
                billing.association,
                billing.association,
                legalBasis.equals("MEMBER") ? member : partner,
                "B-%06d".formatted(number),
                Ids.next(),
                "zufall-" + number,
                "Zufall",
                "1",
                "Tarif",
                "MARKET",
                "PRIVATE_LAW",
                null,
                null,
                start,
                null,
                List.of(new Subscription.Component(
                        component, "Menge", new BigDecimal(random.nextInt(100_000)).movePointLeft(random.nextInt(4)))));
        var system = billing.system(billing.association);
        billing.room(StartSubscription.class).start(system, subscription);
        return new Contract(subscription, legalBasis, end, earlier, later, new LinkedHashMap<>());
    }

    private PriceModel drawn(List<PriceModel> models) {
        return models.get(random.nextInt(models.size()));
    }

    /** The same, or the same for another period. */
    private static List<PriceModel> following(PriceModel model) {
        return Stream.of(FIXED, PER_UNIT)
                .filter(models -> models.contains(model))
                .findFirst()
                .orElse(List.of(model));
    }

    private PriceVersion price(String component, PriceModel model, LocalDate from) {
        var price = terms.next(model);
        var version = new PriceVersion(
                Ids.next(),
                billing.association,
                component,
                model,
                price.unitPrice(),
                "Stück",
                "C62",
                from,
                "Beschluss",
                price.terms());
        assertThat(billing.room(Prices.class).add(version)).isTrue();
        return version;
    }

    /** Some usage of each metered contract, much of it in the hours around the end of a month; then some contracts end. */
    private void report(List<Contract> contracts) {
        var records = new ArrayList<UsageRecord>();
        for (var contract : contracts) {
            if (contract.earlier().model() == PriceModel.PER_USAGE_UNIT) {
                MONTHS.forEach(month -> records.addAll(usage(contract, month)));
            }
        }
        var client = new Actor(billing.association, Actor.Kind.MACHINE, Ids.next(), "Zähler", List.of());
        for (int place = 0; place < records.size(); place += 1_000) {
            var batch = records.subList(place, Math.min(records.size(), place + 1_000));
            assertThat(billing.room(ReportUsage.class).report(client, batch))
                    .allMatch(answer -> answer instanceof UsageAnswer.Accepted);
        }
        billing.database.transactions().change(billing.system(billing.association), () -> {
            for (var contract : contracts) {
                if (contract.end() != null) {
                    billing.room(EndSubscription.class)
                            .end(
                                    billing.system(billing.association),
                                    contract.subscription().id(),
                                    contract.end());
                }
            }
            return contracts;
        });
    }

    private List<UsageRecord> usage(Contract contract, YearMonth month) {
        var records = new ArrayList<UsageRecord>();
        for (int place = 0; place < random.nextInt(3); place++) {
            var day = random.nextBoolean()
                    ? month.atEndOfMonth()
                    : month.atDay(1 + random.nextInt(month.lengthOfMonth()));
            var end = contract.end();
            if (day.isBefore(contract.subscription().startedOn()) || (end != null && !day.isBefore(end))) {
                continue;
            }
            var instant = day.atTime(LocalTime.of(random.nextBoolean() ? 23 : random.nextInt(24), random.nextInt(60)))
                    .atZone(GERMANY)
                    .toInstant();
            var quantity = new BigDecimal(1 + random.nextInt(9_999_999)).movePointLeft(random.nextInt(4));
            contract.usage().merge(month, quantity, BigDecimal::add);
            records.add(new UsageRecord(
                    UUID.randomUUID().toString(),
                    "zaehler",
                    Ids.text("sin", contract.subscription().serviceInstance()),
                    "menge",
                    quantity.toPlainString(),
                    instant.toString()));
        }
        return records;
    }

    private Map<UUID, Record> billed(YearMonth month) {
        var run = billing.room(CreateInvoiceRun.class)
                .create(billing.clerk, month)
                .orElseThrow();
        return billing.database.transactions().change(billing.clerk, () -> {
            billing.room(RatingEngine.class).rateInto(run.id().value(), billing.association, month);
            return billing
                    .database
                    .context()
                    .selectFrom(RUN_LINE)
                    .where(RUN_LINE.RUN_ID.eq(run.id().value()))
                    .fetch()
                    .stream()
                    .collect(toMap(line -> line.get(RUN_LINE.SUBSCRIPTION_ID), line -> (Record) line));
        });
    }
}
