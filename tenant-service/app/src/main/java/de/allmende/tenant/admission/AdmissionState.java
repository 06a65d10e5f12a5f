package de.allmende.tenant.admission;

/** Where an admission request stands. The database knows the same words. */
public enum AdmissionState {
    /** The association has not decided. Next: TAKEN_UP, DECLINED. */
    OPEN("Offen"),
    /** It has become a tenant; final. */
    TAKEN_UP("Aufgenommen"),
    /** Final; the administration may ask again. */
    DECLINED("Abgelehnt");

    private final String label;

    AdmissionState(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
