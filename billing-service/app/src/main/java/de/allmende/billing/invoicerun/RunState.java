package de.allmende.billing.invoicerun;

import java.util.Set;

/** Stand eines Rechnungslaufs. */
public enum RunState {
    /** Created, nothing computed; next: CALCULATED. */
    DRAFT("Angelegt"),
    /** Computed, every document judged; next: CALCULATED again, or CHECKED. */
    CALCULATED("Berechnet"),
    /** A first person confirms the amounts; next: RELEASED. */
    CHECKED("Geprüft"),
    /** A second person has released it, its documents are being issued; next: ISSUED. */
    RELEASED("Freigegeben"),
    /** Every document has its number. The end. */
    ISSUED("Ausgestellt");

    private final String label;

    RunState(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }

    boolean mayBecome(RunState next) {
        return switch (this) {
            case DRAFT -> next == CALCULATED;
            case CALCULATED -> Set.of(CALCULATED, CHECKED).contains(next);
            case CHECKED -> next == RELEASED;
            case RELEASED -> next == ISSUED;
            case ISSUED -> false;
        };
    }
}
