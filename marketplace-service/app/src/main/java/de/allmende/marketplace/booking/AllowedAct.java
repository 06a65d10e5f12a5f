package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a person may do with a booking now. The acts check it again; this is for showing the right buttons. */
public enum AllowedAct {
    APPROVE,
    REJECT,
    WITHDRAW,
    ANSWER,
    TERMINATE,
    CHANGE,
    CHANGE_QUANTITY;

    /** One change of quantities comes after the other. */
    public static List<AllowedAct> of(Actor actor, BookingFile file, LocalDate today) {
        return of(actor, file.booking(), file.coSignatures(), today).stream()
                .filter(act -> act != CHANGE_QUANTITY || !file.hasOpenChange())
                .toList();
    }

    /** @param asked which co-signatures the booking needs */
    public static List<AllowedAct> of(Actor actor, Booking booking, List<CoSignature> asked, LocalDate today) {
        var acts = new ArrayList<AllowedAct>();
        if (!booking.consumer().equals(actor.tenant())) {
            return acts;
        }
        if (DecideBooking.objection(actor, booking, asked).isEmpty()) {
            if (DecideBooking.missing(asked).isEmpty()) {
                acts.add(APPROVE);
            }
            acts.add(REJECT);
        }
        boolean mayOrder = actor.has("ORDERER")
                && OrdererOfOtherCostCentres.objection(actor, booking.details()).isEmpty();
        if (mayOrder && WithdrawBooking.withdrawn(booking).isPresent()) {
            acts.add(WITHDRAW);
        }
        if (AnswerInquiry.mayBeAnsweredBy(actor, booking)) {
            acts.add(ANSWER);
        }
        if (mayOrder && booking.isTerminableOn(today)) {
            acts.add(TERMINATE);
        }
        if (mayOrder && ChangeOrder.isPossible(booking)) {
            acts.add(CHANGE);
        }
        if (mayOrder && QuantityChangeTerms.isPossible(booking)) {
            acts.add(CHANGE_QUANTITY);
        }
        return acts;
    }
}
