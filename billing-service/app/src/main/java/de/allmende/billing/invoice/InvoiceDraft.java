package de.allmende.billing.invoice;

import static java.util.Comparator.naturalOrder;

import de.allmende.billing.tax.TaxCase;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rechnungsentwurf: all lines of one consumer and tax group in a run. It has no number yet and may still be set aside.
 *
 * @param kind prefix of the number series
 * @param checkedSha256 hash of the provisional XML that has passed the official rules; null before
 */
public record InvoiceDraft(
        InvoiceId id,
        UUID run,
        TenantId issuer,
        TenantId consumer,
        YearMonth month,
        String title,
        String kind,
        @Nullable String checkedSha256,
        List<DraftLine> lines) {

    public InvoiceDraft {
        lines = List.copyOf(lines);
    }

    /** One total per tax case, in the order of the lines. */
    public List<TaxTotal> taxes() {
        var nets = new LinkedHashMap<TaxCase, Money>();
        lines.forEach(line -> nets.merge(line.tax(), line.amount(), Money::plus));
        return nets.entrySet().stream()
                .map(entry -> TaxTotal.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    public Money net() {
        return taxes().stream().map(TaxTotal::net).reduce(Money.ZERO, Money::plus);
    }

    public Money tax() {
        return taxes().stream().map(TaxTotal::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money gross() {
        return net().plus(tax());
    }

    /** The month, and what is corrected of months before. */
    public DatePeriod period() {
        var whole = DatePeriod.of(month);
        var from = lines.stream().map(line -> line.service().from()).min(naturalOrder());
        return from.filter(day -> day.isBefore(whole.from()))
                .map(day -> new DatePeriod(day, whole.until()))
                .orElse(whole);
    }

    /** The order number, when all lines have the same. */
    public Optional<String> purchaseOrderNumber() {
        return shared(DraftLine::purchaseOrderNumber);
    }

    /** The booking number, when all lines have the same. */
    public Optional<String> bookingNumber() {
        return shared(DraftLine::bookingNumber);
    }

    private Optional<String> shared(Function<DraftLine, @Nullable String> property) {
        var values = lines.stream()
                .map(line -> Optional.ofNullable(property.apply(line)))
                .distinct()
                .toList();
        return values.size() == 1 ? values.getFirst() : Optional.empty();
    }
}
