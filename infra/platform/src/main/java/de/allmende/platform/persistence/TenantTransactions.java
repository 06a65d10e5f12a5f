package de.allmende.platform.persistence;

import de.allmende.platform.kernel.NamedPoints;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.ReadsOnly;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door to the database: begin, bind the tenant for row-level security, work, commit.
 *
 * <p>One transaction binds one tenant. A refusal rolls back. Serialization failures and deadlocks (SQLSTATE 40001, 40P01)
 * are repeated here and nowhere else, so the work must not call a neighbour. Nested use joins the open transaction and
 * must name the same tenant. Who is in a support case never writes.
 */
public final class TenantTransactions {

    private static final int ATTEMPTS = 5;

    private final DSLContext database;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final NamedPoints points;

    public TenantTransactions(DSLContext database, PlatformTransactionManager transactions, NamedPoints points) {
        this.database = database;
        this.points = points;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Reads what the actor's tenant may see. */
    public <T> T read(Actor actor, Supplier<T> work) {
        return BoundTenant.within(
                actor.tenant(),
                () -> reading.execute(status -> {
                    bind(actor);
                    return work.get();
                }));
    }

    /** Changes data unless the work refuses; then nothing is changed. */
    public <T, R extends Refusal> Outcome<T, R> write(Actor actor, Supplier<Outcome<T, R>> work) {
        requireWriter(actor);
        Outcome<T, R> result = repeated(() -> BoundTenant.within(
                actor.tenant(),
                () -> writing.execute(status -> {
                    bind(actor);
                    var outcome = AnswerInTransaction.around(actor, database, work);
                    if (outcome instanceof Outcome.Refused<T, R>) {
                        status.setRollbackOnly();
                    }
                    return outcome;
                })));
        if (result instanceof Outcome.Done<T, R>) {
            committed(actor);
        }
        return result;
    }

    /** Changes data by work that has nothing to refuse. */
    public <T> T change(Actor actor, Supplier<T> work) {
        requireWriter(actor);
        T result = repeated(() -> BoundTenant.within(
                actor.tenant(),
                () -> writing.execute(status -> {
                    bind(actor);
                    return work.get();
                })));
        committed(actor);
        return result;
    }

    private static void requireWriter(Actor actor) {
        if (actor.kind() == Actor.Kind.SUPPORTER) {
            throw new ReadsOnly(actor);
        }
    }

    /** The point between a commit and its answer; jobs answer nobody. */
    private void committed(Actor actor) {
        if (!BoundTenant.isBound() && actor.kind() != Actor.Kind.SYSTEM) {
            points.reached(NamedPoints.COMMITTED);
        }
    }

    private void bind(Actor actor) {
        database.select(DSL.function(
                        "set_config",
                        String.class,
                        DSL.val("app.tenant_id"),
                        DSL.val(actor.tenant().value().toString()),
                        DSL.val(true)))
                .fetch();
    }

    private static <T> T repeated(Supplier<T> attempt) {
        for (int count = 1; ; count++) {
            try {
                return attempt.get();
            } catch (TransientDataAccessException e) {
                if (count == ATTEMPTS || BoundTenant.isBound()) {
                    throw e;
                }
            }
        }
    }
}
