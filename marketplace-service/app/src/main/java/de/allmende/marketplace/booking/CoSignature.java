package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mitzeichnung: one view that a booking needs before it can be approved, as the rules of its submission asked for it.
 *
 * @param change the change of the booking's quantities that needs it; null when the booking itself does
 * @param because which facts of the booking made it necessary
 * @param dueOn the last day of its deadline
 */
public record CoSignature(
        CoSignatureId id,
        BookingId booking,
        @Nullable QuantityChangeId change,
        CoSignatureKind kind,
        String because,
        int rulesVersion,
        Instant askedAt,
        LocalDate dueOn,
        CoSignatureState state,
        @Nullable Signed signed) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    /** Who gave or refused it. */
    public record Signed(Person by, Instant at, @Nullable String comment) {}

    static CoSignature asked(Booking booking, NeededCoSignature needed) {
        return asked(booking, null, needed);
    }

    /** @param order the booking, or what its change asks for */
    static CoSignature asked(Booking order, @Nullable QuantityChangeId change, NeededCoSignature needed) {
        return new CoSignature(
                CoSignatureId.next(),
                order.id(),
                change,
                needed.kind(),
                needed.because(),
                needed.rulesVersion(),
                order.requestedAt(),
                BusinessTime.dayOf(order.requestedAt()).plusDays(needed.days()),
                CoSignatureState.OPEN,
                null);
    }

    public boolean isMissing() {
        return state != CoSignatureState.GIVEN;
    }

    public boolean isOverdueOn(LocalDate day) {
        return state == CoSignatureState.OPEN && day.isAfter(dueOn);
    }

    boolean allows(CoSignatureMove move) {
        return state == move.from();
    }

    /** Whether this actor, or whom he stands in for, has decided on it. */
    boolean isSignedBy(Actor actor) {
        return signed != null && actor.isOrRepresents(signed.by().id());
    }

    CoSignature moved(CoSignatureMove move, Signed by) {
        if (!allows(move)) {
            throw new IllegalStateException(id + " cannot " + move + " as " + state + ".");
        }
        return new CoSignature(id, booking, change, kind, because, rulesVersion, askedAt, dueOn, move.to(), by);
    }

    /** Who is missing, since when and until when, as people read it. */
    public static String missing(Collection<CoSignature> asked) {
        return asked.stream()
                .filter(CoSignature::isMissing)
                .map(each -> "%s (seit %s, bis %s)"
                        .formatted(
                                each.kind.label(),
                                DAY.format(BusinessTime.dayOf(each.askedAt)),
                                DAY.format(each.dueOn)))
                .collect(Collectors.joining(", "));
    }
}
