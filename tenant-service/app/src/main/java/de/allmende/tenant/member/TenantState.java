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
    INVITED,
    /** Its people log in and complete what is missing; it cannot book yet. Next: ACTIVE, CLOSED. */
    ONBOARDING,
    /** It takes part. Next: SUSPENDED, LEAVING. */
    ACTIVE,
    /** Nobody of it gets in. Next: ACTIVE, LEAVING. */
    SUSPENDED,
    /** It exports its data and gets its last bill. Next: CLOSED. */
    LEAVING,
    /** It is gone for good; its records remain. */
    CLOSED;

    public boolean mayBecome(TenantState next) {
        return next().contains(next);
    }

    /** Whether people and machine clients of the tenant get in. */
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
