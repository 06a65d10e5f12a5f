package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Deckung: what stands in for an agreement of each booking between a provider and a consumer. The provider records it, the
 * consumer confirms it.
 *
 * @param task the offering whose task is passed on; null for a framework, which covers all
 * @param note the framework's reference, or why the task is passed on
 * @param paper the framework as it was uploaded, without its bytes
 */
public record Cover(
        CoverId id,
        TenantId provider,
        TenantId consumer,
        @Nullable Task task,
        CoverKind kind,
        String note,
        @Nullable Paper paper,
        CoverState state,
        Step proposed,
        @Nullable Step confirmed,
        @Nullable End end) {

    /** The offering by which the task is fulfilled, and what it was called then. */
    public record Task(OfferingId offering, String name) {}

    /** @param agreedOn the day that the framework bears */
    public record Paper(LocalDate agreedOn, String fileName, int size, String sha256) {}

    /** Who did it and when. */
    public record Step(Person by, Instant at) {}

    /** Who ended it, when and why. */
    public record End(String by, Instant at, @Nullable String because) {}

    public Cover {
        if ((kind == CoverKind.FRAMEWORK) != (paper != null) || (kind == CoverKind.DELEGATED_TASK) != (task != null)) {
            throw new IllegalArgumentException("A framework has a paper, a delegated task an offering.");
        }
    }

    public boolean allows(CoverMove move) {
        return state == move.from();
    }

    boolean covers(OfferingId offering) {
        return task == null || task.offering().equals(offering);
    }

    Cover confirmedBy(Step step) {
        return moved(CoverMove.CONFIRM, step, null);
    }

    Cover discarded() {
        return moved(CoverMove.DISCARD, null, null);
    }

    Cover ended(End ended) {
        return moved(CoverMove.END, confirmed, ended);
    }

    private Cover moved(CoverMove move, @Nullable Step confirmation, @Nullable End ended) {
        if (!allows(move)) {
            throw new IllegalStateException(id + " cannot " + move + " as " + state + ".");
        }
        return new Cover(id, provider, consumer, task, kind, note, paper, move.to(), proposed, confirmation, ended);
    }
}
