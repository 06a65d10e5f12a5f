package de.allmende.billing.invoice;

/**
 * Rechnungsnummer, such as RE-2026-000017: gapless within issuer, kind and year.
 *
 * @param sequence from 1; 0 is the provisional number with which a draft is checked
 */
public record InvoiceNumber(String kind, int year, int sequence) {

    public static InvoiceNumber provisional(String kind, int year) {
        return new InvoiceNumber(kind, year, 0);
    }

    @Override
    public String toString() {
        return "%s-%d-%06d".formatted(kind, year, sequence);
    }
}
