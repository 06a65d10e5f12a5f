package de.allmende.tenant.suspension;

import de.allmende.platform.kernel.Refusal;
import de.allmende.tenant.member.TenantState;
import java.time.LocalDate;

/** Every "no" about suspensions. */
public sealed interface SuspensionRefusal extends Refusal {

    /** There is no such tenant or suspension, or it is not the caller's to see. */
    record SuspensionUnknown() implements SuspensionRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Nobody could lift it. */
    record AssociationIsNotSuspended() implements SuspensionRefusal {}

    /** Only who takes part is suspended, when it is recorded and when it is released. */
    record SuspensionOfState(TenantState state) implements SuspensionRefusal {}

    /** A tenant has one at a time. */
    record SuspensionExists(LocalDate takesEffectOn) implements SuspensionRefusal {}

    /** Nobody is suspended for the past. */
    record SuspensionDayInThePast(LocalDate day, LocalDate today) implements SuspensionRefusal {}

    /** It was released, lifted or discarded before. */
    record SuspensionNotRecorded() implements SuspensionRefusal {}

    /** Whoever has recorded it, or stands in for that person, does not release it. */
    record SuspensionReleasedByRecorder() implements SuspensionRefusal {}

    /** The tenant leaves; it is suspended again only if it stays. */
    record SuspensionRests(TenantState state) implements SuspensionRefusal {}

    /** It was lifted or discarded before. */
    record SuspensionIsOver() implements SuspensionRefusal {}
}
