package de.allmende.tenant.admission;

/** Where an admission request stands. The database knows the same words. */
public enum AdmissionState {
    /** The association has not decided. Next: TAKEN_UP, DECLINED. */
    OPEN,
    /** It has become a tenant; final. */
    TAKEN_UP,
    /** Final; the administration may ask again. */
    DECLINED
}
