package de.allmende.marketplace.booking.web;

import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.DecideBooking;
import de.allmende.marketplace.booking.PriceQuantityChange;
import de.allmende.marketplace.booking.QuantityChange;
import de.allmende.marketplace.booking.ReadBookings;
import de.allmende.marketplace.booking.WithdrawQuantityChange;
import de.allmende.marketplace.rest.ChangedQuantityJson;
import de.allmende.marketplace.rest.PersonNameJson;
import de.allmende.marketplace.rest.QuantityChangeActJson;
import de.allmende.marketplace.rest.QuantityChangeJson;
import de.allmende.marketplace.rest.QuantityChangePreviewJson;
import de.allmende.marketplace.rest.QuantityChangePriceJson;
import de.allmende.marketplace.rest.QuantityChangeStateJson;
import de.allmende.marketplace.rest.WaitingQuantityChangeJson;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Changes of quantities as JSON, from the view of the one who asks. */
final class QuantityChangeJsons {

    private QuantityChangeJsons() {}

    static QuantityChangePreviewJson preview(PriceQuantityChange.Priced priced) {
        return new QuantityChangePreviewJson()
                .effectiveFrom(priced.effectiveFrom())
                .quantities(quantities(priced.offer()))
                .price(price(priced.offer()))
                .exceedsQuota(
                        priced.quota() == null ? null : priced.beyondQuota().isPresent());
    }

    static WaitingQuantityChangeJson waiting(Actor actor, ReadBookings.Waiting waiting, LocalDate today) {
        var booking = waiting.file().booking();
        return new WaitingQuantityChangeJson()
                .bookingId(booking.id().toString())
                .number(booking.number())
                .offering(booking.offering().name())
                .change(change(actor, waiting.file(), waiting.changing(), today));
    }

    static QuantityChangeJson change(Actor actor, BookingFile file, BookingFile.Changing changing, LocalDate today) {
        var change = changing.change();
        var json = new QuantityChangeJson()
                .id(change.id().toString())
                .state(QuantityChangeStateJson.valueOf(change.state().name()))
                .stateLabel(change.state().label())
                .effectiveFrom(change.effectiveFrom())
                .quantities(quantities(change.offer()))
                .price(price(change.offer()))
                .requestedBy(new PersonNameJson().name(change.requestedBy().name()))
                .requestedAt(change.requestedAt().atOffset(ZoneOffset.UTC))
                .allowedActs(acts(actor, file, changing, today));
        var decision = change.decision();
        if (decision != null) {
            json.decidedBy(new PersonNameJson().name(decision.by().name()))
                    .decidedAt(decision.at().atOffset(ZoneOffset.UTC));
        }
        if (change.consumer().equals(actor.tenant())) {
            json.reason(change.reason()).comment(change.comment());
            if (!changing.coSignatures().isEmpty()) {
                json.coSignatures(CoSignatureJsons.coSignatures(actor, file.of(changing), today));
            }
            if (change.state().isOpen() && change.decision() == null && actor.has("APPROVER")) {
                var order = file.of(changing);
                DecideBooking.objection(actor, order.booking(), order.coSignatures())
                        .or(() -> DecideBooking.missing(order.coSignatures()))
                        .ifPresent(refusal -> json.blockedByLabel(ApprovalJsons.label(refusal)));
            }
        }
        return json;
    }

    private static List<QuantityChangeActJson> acts(
            Actor actor, BookingFile file, BookingFile.Changing changing, LocalDate today) {
        var acts = new ArrayList<QuantityChangeActJson>();
        var change = changing.change();
        var order = file.of(changing);
        if (change.consumer().equals(actor.tenant())
                && DecideBooking.objection(actor, order.booking(), order.coSignatures())
                        .isEmpty()) {
            if (DecideBooking.missing(order.coSignatures()).isEmpty()
                    && change.effectiveFrom().isAfter(today)) {
                acts.add(QuantityChangeActJson.APPROVE);
            }
            acts.add(QuantityChangeActJson.REJECT);
        }
        if (WithdrawQuantityChange.isOffered(actor, file.booking(), change, today)) {
            acts.add(QuantityChangeActJson.WITHDRAW);
        }
        return acts;
    }

    private static List<ChangedQuantityJson> quantities(QuantityChange.Offer offer) {
        return offer.lines().stream()
                .map(line -> new ChangedQuantityJson()
                        .componentCode(line.component().code())
                        .name(line.component().name())
                        .unitLabel(line.component().unitLabel())
                        .before(line.before().toPlainString())
                        .after(line.component().quantity().toPlainString()))
                .toList();
    }

    private static QuantityChangePriceJson price(QuantityChange.Offer offer) {
        return new QuantityChangePriceJson()
                .monthlyNetBefore(QuoteJsons.money(offer.priceBefore().monthlyNet()))
                .monthlyNet(QuoteJsons.money(offer.quote().monthlyNet()))
                .yearlyNetBefore(QuoteJsons.money(offer.priceBefore().yearlyNet()))
                .yearlyNet(QuoteJsons.money(offer.quote().yearlyNet()))
                .fullTermGross(QuoteJsons.money(offer.quote().fullTermGross()));
    }
}
