package de.allmende.tenant.deputy;

import de.allmende.platform.kernel.Refusal;
import java.time.LocalDate;

/** Every "no" about deputies. */
public sealed interface DeputyRefusal extends Refusal {

    /** There is no such deputy, or it is none of the actor's business. */
    record DeputyUnknown() implements DeputyRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** There is no such person in the tenant. */
    record ColleagueUnknown() implements DeputyRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** One passes on one's own right only: not another's, and not one that one has as a deputy. */
    record NotOwnGrant() implements DeputyRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The grant does not hold in all of the period. */
    record GrantEndsBefore() implements DeputyRefusal {}

    record DeputyIsOneself() implements DeputyRefusal {}

    record DeputyBeginsInThePast(LocalDate from) implements DeputyRefusal {}

    /** Who is away for longer hands the right over; that takes an administrator and a second person. */
    record DeputyTooLong(int mostDays) implements DeputyRefusal {}

    /** One right has one deputy at a time. */
    record DeputyExists() implements DeputyRefusal {}

    record DeputyIsOver() implements DeputyRefusal {}
}
