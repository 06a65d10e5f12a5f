package de.allmende.billing.rating;

import de.allmende.billing.price.Figures;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What has been billed of a month already, when a line is about the difference only (Berichtigung).
 *
 * @param invoice the document that has billed the month
 * @param quantity by it and by the corrections since
 * @param amount by it and by the corrections since
 */
public record BilledBefore(UUID invoice, String number, LocalDate issuedOn, BigDecimal quantity, Money amount) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMAN);

    public BilledBefore {
        quantity = Figures.plain(quantity);
    }

    /** What is still owed, or given back. */
    public Money difference(Computation computation) {
        return computation.amount().minus(amount);
    }

    /** The computation in German, a step a line; the last one ends with the difference. */
    public List<String> steps(Computation computation) {
        var steps = new ArrayList<String>();
        steps.add("Berichtigung für %s zu %s vom %s: %s statt %s"
                .formatted(
                        MONTH.format(computation.service().from()),
                        number,
                        DAY.format(issuedOn),
                        Figures.number(computation.base().value()),
                        Figures.number(quantity)));
        steps.addAll(computation.steps());
        steps.add("abzüglich bereits abgerechneter %s = %s"
                .formatted(
                        Figures.euro(amount.amount()),
                        Figures.euro(difference(computation).amount())));
        return steps;
    }
}
