package de.allmende.platform.persistence;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.tenancy.Actor;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/**
 * Lets the door keep its answer in the same transaction as the act, so that a repeated request gets the first answer even
 * when the process died between commit and answer.
 */
public interface AnswerInTransaction {

    /** Before the act, inside its transaction: takes the key, or throws when it is taken or already answered. */
    void before(Actor actor, DSLContext database);

    /** After the act, still inside its transaction. */
    void after(Actor actor, DSLContext database, Object value);

    /** The door's wish for the current request, if it has one. */
    ScopedValue<AnswerInTransaction> CURRENT = ScopedValue.newInstance();

    static <T, R extends Refusal> Outcome<T, R> around(Actor actor, DSLContext database, Supplier<Outcome<T, R>> work) {
        if (!CURRENT.isBound()) {
            return work.get();
        }
        CURRENT.get().before(actor, database);
        var outcome = work.get();
        if (outcome instanceof Outcome.Done<T, R>(var value)) {
            CURRENT.get().after(actor, database, value);
        }
        return outcome;
    }
}
