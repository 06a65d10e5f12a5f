package de.allmende.marketplace.desk;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of an offering on its provider's desk.
 *
 * @param number counts from 1 for each offering
 * @param editedBy name of who changed it last
 * @param decidedBy who released it or sent it back
 * @param sentBackBecause why the second person did not release it, until it is submitted again
 * @param version of this record, for If-Match
 */
public record OfferingVersion(
        OfferingVersionId id,
        OfferingId offering,
        TenantId provider,
        String key,
        int number,
        VersionState state,
        DraftContent content,
        Instant editedAt,
        String editedBy,
        @Nullable Person submittedBy,
        @Nullable Instant submittedAt,
        @Nullable Person decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String sentBackBecause,
        long version) {

    static OfferingVersion draft(
            OfferingId offering,
            TenantId provider,
            String key,
            int number,
            DraftContent content,
            String by,
            Instant at) {
        return new OfferingVersion(
                OfferingVersionId.next(),
                offering,
                provider,
                key,
                number,
                VersionState.DRAFT,
                content,
                at,
                by,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    /** The name, or the key as long as it has none. */
    public String name() {
        return content.name().isEmpty() ? key : content.name();
    }

    public boolean allows(VersionMove move) {
        return state == move.from();
    }

    OfferingVersion edited(DraftContent text, String by, Instant at) {
        return new OfferingVersion(
                id,
                offering,
                provider,
                key,
                number,
                state,
                text,
                at,
                by,
                null,
                null,
                decidedBy,
                decidedAt,
                sentBackBecause,
                version + 1);
    }

    OfferingVersion submitted(Person by, Instant at) {
        return new OfferingVersion(
                id,
                offering,
                provider,
                key,
                number,
                VersionMove.SUBMIT.to(),
                content,
                editedAt,
                editedBy,
                by,
                at,
                null,
                null,
                null,
                version + 1);
    }

    OfferingVersion decided(VersionMove decision, Person by, Instant at, @Nullable String because) {
        return new OfferingVersion(
                id,
                offering,
                provider,
                key,
                number,
                decision.to(),
                content,
                editedAt,
                editedBy,
                submittedBy,
                submittedAt,
                by,
                at,
                because,
                version + 1);
    }

    OfferingVersion moved(VersionMove move) {
        return new OfferingVersion(
                id,
                offering,
                provider,
                key,
                number,
                move.to(),
                content,
                editedAt,
                editedBy,
                null,
                null,
                decidedBy,
                decidedAt,
                sentBackBecause,
                version + 1);
    }
}
