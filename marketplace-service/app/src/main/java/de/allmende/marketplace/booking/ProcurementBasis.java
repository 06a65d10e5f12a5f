package de.allmende.marketplace.booking;

/** Why a contract needs no procurement of the consumer's. The database knows the same words. */
public enum ProcurementBasis {
    INHOUSE("§ 108 Abs. 1 GWB (Inhouse-Geschäft)"),
    JOINT_CONTROL("§ 108 Abs. 4 GWB (gemeinsame Kontrolle)"),
    COOPERATION("§ 108 Abs. 6 GWB (Zusammenarbeit öffentlicher Auftraggeber)"),
    /** There was one, and the contract is its result. */
    AWARDED("Vergabeverfahren durchgeführt"),
    /** The note says which. */
    OTHER("anderer Grund");

    private final String label;

    ProcurementBasis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
