package de.allmende.billing.rating;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toSet;

import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.Prices;
import de.allmende.billing.tax.TaxCase;
import de.allmende.billing.tax.TaxCases;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/** Says what the wanted components cost the actor's tenant. Refused as {@link RatingRefusal} lists. */
public final class QuotePrice {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final BigDecimal PER_CENT = new BigDecimal("0.01");

    private final RatingEngine engine;
    private final Prices prices;
    private final TaxCases taxCases;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    public QuotePrice(
            RatingEngine engine, Prices prices, TaxCases taxCases, TenantTransactions transactions, BusinessTime time) {
        this.engine = engine;
        this.prices = prices;
        this.taxCases = taxCases;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * What is asked.
     *
     * @param startsOn empty means today
     */
    public record Question(
            TenantId issuer,
            String taxClass,
            String contractForm,
            Optional<LocalDate> startsOn,
            int minimumMonths,
            Map<String, Optional<BigDecimal>> quantities) {

        public Question {
            quantities = new LinkedHashMap<>(quantities);
            if (minimumMonths < 0 || minimumMonths > 120 || quantities.isEmpty()) {
                throw new IllegalArgumentException("A quote needs components and a term of 0 to 120 months.");
            }
            if (quantities.values().stream().flatMap(Optional::stream).anyMatch(quantity -> quantity.signum() < 0)) {
                throw new IllegalArgumentException("A quantity is not negative.");
            }
        }
    }

    public Outcome<Quote, RatingRefusal> quote(Actor actor, Question question) {
        var startsOn = question.startsOn().orElseGet(time::today);
        int term = Math.max(1, question.minimumMonths());
        var wanted = new RatingEngine.Wanted(
                question.issuer(),
                actor.tenant(),
                question.taxClass(),
                question.contractForm(),
                startsOn,
                Math.max(term, MONTHS_OF_A_YEAR),
                question.quantities());
        return transactions.read(actor, () -> engine.rate(wanted).map(rated -> quote(rated, question, startsOn, term)));
    }

    private Quote quote(List<RatedLine> rated, Question question, LocalDate startsOn, int term) {
        var first = YearMonth.from(startsOn);
        Predicate<RatedLine> once = line -> line.model() == PriceModel.ONE_TIME;
        Predicate<RatedLine> firstMonth = line -> monthsAfter(first, line) == 0;
        Predicate<RatedLine> firstYear = line -> monthsAfter(first, line) < MONTHS_OF_A_YEAR;
        Predicate<RatedLine> withinTerm = line -> monthsAfter(first, line) < term;
        Predicate<RatedLine> fiscalYear = line -> line.month().getYear() == first.getYear();
        var fullTerm = sum(rated, withinTerm);
        var tax = tax(rated);
        return new Quote(
                lines(rated, question),
                sum(rated, firstMonth.and(once.negate())),
                sum(rated, once),
                sum(rated, fiscalYear),
                sum(rated, firstYear.and(once.negate())),
                fullTerm,
                fullTerm.plus(Money.rounded(
                        fullTerm.amount().multiply(tax.ratePercent()).multiply(PER_CENT))),
                fiscalYears(rated, question.minimumMonths() == 0 ? firstYear : withinTerm),
                tax,
                startsOn,
                fingerprint(rated));
    }

    private static List<Quote.FiscalYear> fiscalYears(List<RatedLine> rated, Predicate<RatedLine> which) {
        return rated.stream()
                .filter(which)
                .collect(groupingBy(
                        line -> line.month().getYear(),
                        TreeMap::new,
                        reducing(Money.ZERO, RatedLine::amount, Money::plus)))
                .entrySet()
                .stream()
                .map(year -> new Quote.FiscalYear(year.getKey(), year.getValue()))
                .toList();
    }

    private static long monthsAfter(YearMonth first, RatedLine line) {
        return ChronoUnit.MONTHS.between(first, YearMonth.from(line.month()));
    }

    private List<Quote.Line> lines(List<RatedLine> rated, Question question) {
        var versions = prices.byId(rated.stream().map(RatedLine::priceVersion).collect(toSet()));
        var lines = new ArrayList<Quote.Line>();
        for (var component : question.quantities().keySet()) {
            var first = rated.stream()
                    .filter(line -> line.component().equals(component))
                    .findFirst()
                    .orElseThrow();
            var computation = new Computation(
                    Objects.requireNonNull(versions.get(first.priceVersion())),
                    first.quantity(),
                    first.discountGroup(),
                    first.service());
            var amount = first.model().isInInstalments() ? computation.period() : first.amount();
            lines.add(
                    computation.isPlain()
                            ? new Quote.Line(
                                    component,
                                    first.model(),
                                    first.quantity().value(),
                                    first.unitLabel(),
                                    first.unitPrice(),
                                    amount,
                                    first.model().period(),
                                    first.quantity().basis())
                            : composed(first, computation, amount));
        }
        return lines;
    }

    /** What has more than one price, or more to it than a price, counts as one period, as on the invoice. */
    private static Quote.Line composed(RatedLine first, Computation computation, Money amount) {
        return new Quote.Line(
                first.component(),
                first.model(),
                BigDecimal.ONE,
                first.model().period().label(),
                amount.amount(),
                amount,
                first.model().period(),
                String.join("; ", computation.stepsOfPeriod()));
    }

    private TaxCase tax(List<RatedLine> rated) {
        var code = rated.getFirst().taxCase();
        return Objects.requireNonNull(taxCases.all().get(code), () -> "Unknown tax case " + code);
    }

    private static Money sum(List<RatedLine> lines, Predicate<RatedLine> which) {
        return lines.stream().filter(which).map(RatedLine::amount).reduce(Money.ZERO, Money::plus);
    }

    private static String fingerprint(List<RatedLine> rated) {
        var versions = rated.stream()
                .map(line -> line.priceVersion().toString())
                .distinct()
                .sorted()
                .collect(joining(","));
        return UUID.nameUUIDFromBytes(versions.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
