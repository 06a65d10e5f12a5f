package de.allmende.marketplace.approvalrule;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.CoSignatureKind;
import de.allmende.marketplace.booking.Quote;
import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.platform.kernel.Money;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a booking needs which co-signatures. All conditions that are stated have to hold; without any it is for every booking.
 *
 * @param cost which amount is looked at; with {@code costFrom}
 * @param costFrom from this amount on, with tax
 * @param personalData whether personal data are processed; null when it does not matter
 * @param protectionFrom from this need on
 * @param offerings keys of the offerings that it is for, such as those in which the staff council takes part; empty for all
 * @param days how long each of the co-signatures may take
 */
public record ApprovalRule(
        @Nullable Cost cost,
        @Nullable Money costFrom,
        @Nullable Boolean personalData,
        @Nullable ProtectionNeed protectionFrom,
        List<String> offerings,
        List<CoSignatureKind> coSignatures,
        int days) {

    /** Which amount of a booking a rule looks at. */
    public enum Cost {
        FIRST_YEAR("Kosten im ersten Jahr") {
            @Override
            Money of(Quote quote) {
                return quote.firstYearGross();
            }
        },
        FULL_TERM("Gesamtkosten") {
            @Override
            Money of(Quote quote) {
                return quote.fullTermGross();
            }
        };

        private final String label;

        Cost(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        abstract Money of(Quote quote);
    }

    public ApprovalRule {
        offerings = List.copyOf(offerings);
        coSignatures = List.copyOf(coSignatures);
        if ((cost == null) != (costFrom == null)) {
            throw new IllegalArgumentException("A rule about costs says which and from where on.");
        }
    }

    /** Which facts of the booking make it fall under this rule; empty when it does not. */
    Optional<String> because(Booking booking, OfferingDescription offering) {
        var reasons = new ArrayList<String>();
        if (cost != null && costFrom != null) {
            var amount = cost.of(booking.quote());
            if (amount.compareTo(costFrom) < 0) {
                return Optional.empty();
            }
            reasons.add("%s %s ab %s".formatted(cost.label(), euro(amount), euro(costFrom)));
        }
        if (personalData != null) {
            if (offering.personalData().processed() != personalData) {
                return Optional.empty();
            }
            reasons.add(
                    personalData
                            ? "personenbezogene Daten verarbeitet werden"
                            : "keine personenbezogenen Daten verarbeitet werden");
        }
        if (protectionFrom != null) {
            var need = offering.protection().need();
            if (need.compareTo(protectionFrom) < 0) {
                return Optional.empty();
            }
            reasons.add("Schutzbedarf %s ab %s".formatted(need.label(), protectionFrom.label()));
        }
        if (!offerings.isEmpty()) {
            if (!offerings.contains(offering.key())) {
                return Optional.empty();
            }
            reasons.add("die Regel die Leistung %s nennt".formatted(offering.name()));
        }
        return Optional.of(reasons.isEmpty() ? "es für jede Buchung gilt" : String.join(" und ", reasons));
    }

    /** The rule as one sentence, for those who release it and for the audit trail. */
    public String sentence() {
        var when = new ArrayList<String>();
        if (cost != null && costFrom != null) {
            when.add("%s ab %s".formatted(cost.label(), euro(costFrom)));
        }
        if (personalData != null) {
            when.add(personalData ? "personenbezogene Daten" : "keine personenbezogenen Daten");
        }
        if (protectionFrom != null) {
            when.add("Schutzbedarf ab %s".formatted(protectionFrom.label()));
        }
        if (!offerings.isEmpty()) {
            when.add("nur " + String.join(", ", offerings));
        }
        return "%s: %s innerhalb von %s"
                .formatted(
                        when.isEmpty() ? "Jede Buchung" : String.join(" und ", when),
                        coSignatures.stream().map(CoSignatureKind::label).collect(Collectors.joining(", ")),
                        days == 1 ? "einem Tag" : days + " Tagen");
    }

    private static String euro(Money money) {
        return NumberFormat.getCurrencyInstance(Locale.GERMANY).format(money.amount());
    }
}
