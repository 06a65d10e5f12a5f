package de.allmende.marketplace.desk;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of an offering on its provider's desk, from the proposal until it is given up or taken back.
 *
 * @param withdrawal why and by whom the announcement shall be taken back
 * @param version of this record, for If-Match
 */
public record PlannedDiscontinuation(
        DiscontinuationId id,
        OfferingId offering,
        TenantId provider,
        DiscontinuationState state,
        Terms terms,
        Step proposed,
        @Nullable Step announced,
        @Nullable Withdrawal withdrawal,
        @Nullable Step withdrawn,
        long version) {

    /** What consumers are told. */
    public record Terms(
            LocalDate endOfSaleOn,
            LocalDate endOfLifeOn,
            String reason,
            @Nullable OfferingId successor) {}

    /** Who did something when. */
    public record Step(Person by, Instant at) {}

    /** A wish to take the announcement back. */
    public record Withdrawal(String because, Step proposed) {}

    static PlannedDiscontinuation proposed(OfferingId offering, TenantId provider, Terms terms, Step by) {
        return new PlannedDiscontinuation(
                DiscontinuationId.next(),
                offering,
                provider,
                DiscontinuationState.PROPOSED,
                terms,
                by,
                null,
                null,
                null,
                1);
    }

    public boolean allows(DiscontinuationMove move) {
        return state == move.from();
    }

    /** Whose proposal waits for a second person; null when nothing waits. */
    public @Nullable Step waiting() {
        return switch (state) {
            case PROPOSED -> proposed;
            case WITHDRAWAL_PROPOSED -> withdrawal == null ? null : withdrawal.proposed();
            case ANNOUNCED, DISCARDED, WITHDRAWN -> null;
        };
    }

    PlannedDiscontinuation announced(Step by) {
        return with(DiscontinuationMove.ANNOUNCE, by, withdrawal, withdrawn);
    }

    PlannedDiscontinuation withdrawalProposed(String because, Step by) {
        return with(DiscontinuationMove.PROPOSE_WITHDRAWAL, announced, new Withdrawal(because, by), withdrawn);
    }

    PlannedDiscontinuation kept() {
        return with(DiscontinuationMove.KEEP, announced, null, withdrawn);
    }

    PlannedDiscontinuation withdrawn(Step by) {
        return with(DiscontinuationMove.WITHDRAW, announced, withdrawal, by);
    }

    PlannedDiscontinuation discarded() {
        return with(DiscontinuationMove.DISCARD, announced, withdrawal, withdrawn);
    }

    private PlannedDiscontinuation with(
            DiscontinuationMove move,
            @Nullable Step announcedBy,
            @Nullable Withdrawal wish,
            @Nullable Step withdrawnBy) {
        return new PlannedDiscontinuation(
                id, offering, provider, move.to(), terms, proposed, announcedBy, wish, withdrawnBy, version + 1);
    }
}
