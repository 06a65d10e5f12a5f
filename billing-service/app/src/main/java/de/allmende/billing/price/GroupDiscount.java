package de.allmende.billing.price;

import java.math.BigDecimal;

/**
 * Gruppenrabatt: what consumers on a legal basis pay less.
 *
 * @param percent more than 0, at most 100
 * @param reason why they do, in German
 */
public record GroupDiscount(LegalBasis group, BigDecimal percent, String reason) {

    /** The ground on which a consumer gets services from the association. */
    public enum LegalBasis {
        MEMBER("Mitglieder"),
        ZWECKVEREINBARUNG("Partner einer Zweckvereinbarung"),
        PUBLIC_LAW_CONTRACT("Partner eines öffentlich-rechtlichen Vertrags"),
        INHOUSE_CONTRACT("Partner eines Inhouse-Vertrags");

        private final String label;

        LegalBasis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public GroupDiscount {
        percent = Figures.plain(percent);
    }

    /** In German: "10 % Rabatt für Mitglieder (Beschluss)". */
    public String text() {
        return "%s %% Rabatt für %s (%s)".formatted(Figures.number(percent), group.label(), reason);
    }
}
