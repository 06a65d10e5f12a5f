package de.allmende.marketplace.procurement;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.booking.ProcurementBasis;
import de.allmende.marketplace.booking.ProcurementGround;
import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Ausnahme vom Vergaberecht: why consumers may book from a provider without a procurement of their own.
 *
 * @param relation for all who stand so to the association; null when it is for one consumer
 * @param consumer for this one only; its own goes before that of its relation
 * @param note from what it follows, such as the statute, the agreement or the record of an award
 */
public record Exemption(
        ExemptionId id,
        TenantId provider,
        @Nullable LegalRelation relation,
        @Nullable TenantId consumer,
        ProcurementBasis basis,
        String note,
        ExemptionState state,
        Step proposed,
        @Nullable Step released,
        @Nullable End end) {

    /** Who did it and when. */
    public record Step(Person by, Instant at) {}

    /** Who ended it, when and why. */
    public record End(String by, Instant at, @Nullable String because) {}

    public Exemption {
        if ((relation == null) == (consumer == null)) {
            throw new IllegalArgumentException("A ground is for one relation or for one consumer.");
        }
    }

    public boolean allows(ExemptionMove move) {
        return state == move.from();
    }

    public ProcurementGround ground() {
        return new ProcurementGround(id.value(), basis, note);
    }

    Exemption releasedBy(Step step) {
        return moved(ExemptionMove.RELEASE, step, null);
    }

    Exemption discarded() {
        return moved(ExemptionMove.DISCARD, null, null);
    }

    Exemption ended(End ended) {
        return moved(ExemptionMove.END, released, ended);
    }

    private Exemption moved(ExemptionMove move, @Nullable Step release, @Nullable End ended) {
        if (!allows(move)) {
            throw new IllegalStateException(id + " cannot " + move + " as " + state + ".");
        }
        return new Exemption(id, provider, relation, consumer, basis, note, move.to(), proposed, release, ended);
    }
}
