package de.allmende.tenant.member;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a tenant.
 *
 * <pre>
 * INVITED → ONBOARDING → ACTIVE ⇄ SUSPENDED
 *    ↓          ↓           ↓         ↓
 * CLOSED     CLOSED      LEAVING ←────┘
 *                           ↓
 *                        CLOSED
 * </pre>
 */
public enum TenantState {
    /** The association has recorded it. Next: ONBOARDING, CLOSED. */
    INVITED("Eingeladen"),
    /** Its people log in and complete what is missing; it cannot book yet. Next: ACTIVE, CLOSED. */
    ONBOARDING("Im Aufbau"),
    /** It takes part. Next: SUSPENDED, LEAVING. */
    ACTIVE("Aktiv"),
    /** It books nothing; who gets in depends on the ground of the suspension. Next: ACTIVE, LEAVING. */
    SUSPENDED("Gesperrt"),
    /** It exports its data and gets its last bill; two people close its exit. Next: CLOSED. */
    LEAVING("Scheidet aus"),
    /** It is gone for good; its records remain. */
    CLOSED("Beendet");

    private final String label;

    TenantState(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }

    public boolean mayBecome(TenantState next) {
        return next().contains(next);
    }

    /** Whether people and machine clients of the tenant get in, without a look at why it is suspended. */
    public boolean letsIn() {
        return this != SUSPENDED && this != CLOSED;
    }

    private Set<TenantState> next() {
        return switch (this) {
            case INVITED -> EnumSet.of(ONBOARDING, CLOSED);
            case ONBOARDING -> EnumSet.of(ACTIVE, CLOSED);
            case ACTIVE -> EnumSet.of(SUSPENDED, LEAVING);
            case SUSPENDED -> EnumSet.of(ACTIVE, LEAVING);
            case LEAVING -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(TenantState.class);
        };
    }
}
