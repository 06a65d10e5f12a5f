package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives or refuses one of the co-signatures that a booking, or a change of its quantities, needs. A refusal rejects it.
 *
 * <p>Refusals: no such co-signature; the booking waits for nothing any more; somebody has decided on it; the role for it is
 * missing; the person asked for the booking or has signed on it already, or stands in for whoever did; a second approver's right
 * is for other cost centres or covers less; the decision of the staff council is not named.
 */
public final class SignBooking {

    /** @param comment why it is refused, or what is to be remembered */
    public record Command(
            CoSignatureId coSignature,
            CoSignatureMove move,
            @Nullable String comment) {}

    private final TenantTransactions transactions;
    private final Bookings bookings;
    private final CoSignatures coSignatures;
    private final QuantityChanges changes;
    private final Journal journal;
    private final BusinessTime time;

    public SignBooking(
            TenantTransactions transactions,
            Bookings bookings,
            CoSignatures coSignatures,
            QuantityChanges changes,
            Journal journal,
            BusinessTime time) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.coSignatures = coSignatures;
        this.changes = changes;
        this.journal = journal;
        this.time = time;
    }

    public Outcome<Booking, SignRefusal> sign(Actor signer, Command command) {
        return transactions.write(
                signer,
                () -> coSignatures
                        .find(signer.tenant(), command.coSignature())
                        .flatMap(wanted -> bookings.lock(signer.tenant(), Side.CONSUMER, wanted.booking()))
                        .map(booking -> sign(signer, booking, command))
                        .orElseGet(() -> Outcome.refused(new BookingNotFound())));
    }

    /**
     * Why this person cannot decide on it; empty when he can.
     *
     * @param asked all that the booking needs
     */
    public static Optional<SignRefusal> objection(
            Actor signer, Booking booking, CoSignature wanted, Collection<CoSignature> asked) {
        if (wanted.state() != CoSignatureState.OPEN) {
            return Optional.of(new SignRefusal.CoSignatureAlreadyDecided(
                    wanted.kind().label(), wanted.state().label()));
        }
        if (booking.state() != BookingState.IN_APPROVAL) {
            return Optional.of(new DecideRefusal.AlreadyDecided(booking.state().label()));
        }
        if (!signer.has(wanted.kind().role())) {
            return Optional.of(new SignRefusal.CoSignerRoleMissing(wanted.kind().label()));
        }
        var notTheRequesters = usable(signer, booking, wanted.kind());
        if (booking.requestedBy().id().equals(signer.subject()) || notTheRequesters.isEmpty()) {
            return Optional.of(new SignRefusal.CoSignerIsRequester());
        }
        var acting = acting(signer, booking, wanted.kind());
        return asked.stream()
                .filter(other -> other.isSignedBy(acting))
                .findFirst()
                .<SignRefusal>map(
                        other -> new SignRefusal.CoSignerHasSigned(other.kind().label()))
                .or(() -> outOfReach(booking, wanted.kind(), new Reach(notTheRequesters)));
    }

    /** Who approves, too, does so within the limits of that right. */
    private static Optional<SignRefusal> outOfReach(Booking booking, CoSignatureKind kind, Reach reach) {
        return kind != CoSignatureKind.SECOND_APPROVER
                ? Optional.empty()
                : reach.<SignRefusal>elsewhere(booking.details(), DecideRefusal.ApproverOfOtherCostCentres::new)
                        .or(() -> reach.tooDear(
                                booking.details(),
                                booking.quote().fullTermGross(),
                                DecideRefusal.ValueLimitExceeded::new));
    }

    /** A deputy does not sign for the very person who asked. */
    private static List<Grant> usable(Actor signer, Booking booking, CoSignatureKind kind) {
        var requester = booking.requestedBy().id();
        return signer.grantsOf(kind.role())
                .filter(grant -> !signer.using(grant).isOrRepresents(requester))
                .toList();
    }

    /** What this person can do with it now; the act checks it again. */
    public static List<CoSignatureMove> offered(
            Actor signer, Booking booking, CoSignature wanted, Collection<CoSignature> asked) {
        return Arrays.stream(CoSignatureMove.values())
                .filter(wanted::allows)
                .filter(move -> objection(signer, booking, wanted, asked).isEmpty())
                .toList();
    }

    private static Actor acting(Actor signer, Booking booking, CoSignatureKind kind) {
        var usable = usable(signer, booking, kind);
        return new Reach(usable)
                .covering(booking.details(), booking.quote().fullTermGross())
                .findFirst()
                .or(() -> usable.stream().findFirst())
                .map(signer::using)
                .orElse(signer);
    }

    private Outcome<Booking, SignRefusal> sign(Actor signer, Booking booking, Command command) {
        var found = coSignatures.find(signer.tenant(), command.coSignature()).orElseThrow();
        var change = Optional.ofNullable(found.change())
                .map(id -> changes.find(signer.tenant(), id).orElseThrow());
        var order = change.map(each -> each.asOrder(booking)).orElse(booking);
        var asked = change.map(each -> coSignatures.ofChange(signer.tenant(), each.id()))
                .orElseGet(() -> coSignatures.of(signer.tenant(), booking.id()));
        var wanted = asked.stream()
                .filter(each -> each.id().equals(command.coSignature()))
                .findFirst()
                .orElseThrow();
        var objection = objection(signer, order, wanted, asked);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return wanted.kind() == CoSignatureKind.STAFF_COUNCIL && command.comment() == null
                ? Outcome.refused(new SignRefusal.StaffCouncilDecisionMissing())
                : Outcome.done(
                        signed(acting(signer, order, wanted.kind()), booking, change.orElse(null), wanted, command));
    }

    private Booking signed(
            Actor signer, Booking booking, @Nullable QuantityChange change, CoSignature wanted, Command command) {
        var now = time.now();
        var person = Person.of(signer);
        coSignatures.store(
                booking.consumer(),
                wanted.moved(command.move(), new CoSignature.Signed(person, now, command.comment())));
        var said = command.comment() == null
                ? wanted.kind().label()
                : wanted.kind().label() + ": " + command.comment();
        return switch (command.move()) {
            case GIVE -> {
                journal.remark(signer, booking, BookingEvent.CO_SIGNED, now, said);
                yield booking;
            }
            case REFUSE -> {
                if (change != null) {
                    changes.store(change.rejected(person, now, said));
                    journal.remark(signer, booking, BookingEvent.CO_SIGNATURE_REFUSED, now, said);
                    yield booking;
                }
                var rejected = booking.rejected(person, now);
                bookings.store(rejected);
                journal.record(signer, booking, rejected, BookingEvent.CO_SIGNATURE_REFUSED, said);
                yield rejected;
            }
        };
    }
}
