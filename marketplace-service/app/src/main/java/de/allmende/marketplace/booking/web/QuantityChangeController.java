package de.allmende.marketplace.booking.web;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.DecideBooking;
import de.allmende.marketplace.booking.DecideQuantityChange;
import de.allmende.marketplace.booking.PriceQuantityChange;
import de.allmende.marketplace.booking.QuantityChangeId;
import de.allmende.marketplace.booking.ReadBookings;
import de.allmende.marketplace.booking.RequestQuantityChange;
import de.allmende.marketplace.booking.WithdrawQuantityChange;
import de.allmende.marketplace.rest.BookingJson;
import de.allmende.marketplace.rest.DecisionRequestJson;
import de.allmende.marketplace.rest.QuantityChangePreviewJson;
import de.allmende.marketplace.rest.QuantityChangeRequestJson;
import de.allmende.marketplace.rest.QuantityChangeWishJson;
import de.allmende.marketplace.rest.QuantityChangesApi;
import de.allmende.marketplace.rest.WaitingQuantityChangeListJson;
import de.allmende.marketplace.rest.WithdrawalRequestJson;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.EntityTags;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of quantities over HTTP: preview, request, read, decide, withdraw. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class QuantityChangeController implements QuantityChangesApi {

    private static final int AT_MOST = 200;

    private final CurrentActor currentActor;
    private final PriceQuantityChange priceQuantityChange;
    private final RequestQuantityChange requestQuantityChange;
    private final DecideQuantityChange decideQuantityChange;
    private final WithdrawQuantityChange withdrawQuantityChange;
    private final ReadBookings readBookings;
    private final Idempotent idempotent;
    private final BusinessTime time;

    QuantityChangeController(
            CurrentActor currentActor,
            PriceQuantityChange priceQuantityChange,
            RequestQuantityChange requestQuantityChange,
            DecideQuantityChange decideQuantityChange,
            WithdrawQuantityChange withdrawQuantityChange,
            ReadBookings readBookings,
            Idempotent idempotent,
            BusinessTime time) {
        this.currentActor = currentActor;
        this.priceQuantityChange = priceQuantityChange;
        this.requestQuantityChange = requestQuantityChange;
        this.decideQuantityChange = decideQuantityChange;
        this.withdrawQuantityChange = withdrawQuantityChange;
        this.readBookings = readBookings;
        this.idempotent = idempotent;
        this.time = time;
    }

    @Override
    public ResponseEntity<QuantityChangePreviewJson> previewQuantityChange(
            String bookingId, QuantityChangeWishJson request) {
        var wish = new PriceQuantityChange.Wish(
                BookingRequests.bookingId(bookingId),
                BookingRequests.quantities(request.getQuantities()),
                request.getEffectiveFrom());
        return ResponseEntity.ok(
                QuantityChangeJsons.preview(Answers.orRefuse(priceQuantityChange.price(currentActor.get(), wish))));
    }

    @Override
    public ResponseEntity<BookingJson> requestQuantityChange(
            String bookingId, String idempotencyKey, QuantityChangeRequestJson request) {
        var actor = currentActor.get();
        var command = new RequestQuantityChange.Command(
                new PriceQuantityChange.Wish(
                        BookingRequests.bookingId(bookingId),
                        BookingRequests.quantities(request.getQuantities()),
                        request.getEffectiveFrom()),
                request.getReason());
        return idempotent.answer(
                () -> requestQuantityChange.request(actor, command), booking -> answer(actor, booking));
    }

    @Override
    public ResponseEntity<WaitingQuantityChangeListJson> listQuantityChanges() {
        var actor = currentActor.get();
        var today = time.today();
        return ResponseEntity.ok(new WaitingQuantityChangeListJson()
                .items(readBookings.changing(actor, AT_MOST).stream()
                        .map(waiting -> QuantityChangeJsons.waiting(actor, waiting, today))
                        .toList()));
    }

    @Override
    public ResponseEntity<BookingJson> decideQuantityChange(
            String quantityChangeId, String idempotencyKey, DecisionRequestJson request) {
        var actor = currentActor.get();
        BookingRequests.refuseSilentRejection(request);
        var command = new DecideQuantityChange.Command(
                PathIds.id(QuantityChangeId::parse, quantityChangeId),
                DecideBooking.Verdict.valueOf(request.getDecision().name()),
                request.getComment());
        return idempotent.answer(() -> decideQuantityChange.decide(actor, command), booking -> answer(actor, booking));
    }

    @Override
    public ResponseEntity<BookingJson> withdrawQuantityChange(
            String quantityChangeId, String idempotencyKey, @Nullable WithdrawalRequestJson request) {
        var actor = currentActor.get();
        var id = PathIds.id(QuantityChangeId::parse, quantityChangeId);
        var reason = request == null ? null : request.getReason();
        return idempotent.answer(
                () -> withdrawQuantityChange.withdraw(actor, id, reason), booking -> answer(actor, booking));
    }

    private ResponseEntity<BookingJson> answer(Actor actor, Booking booking) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(booking.version()))
                .body(BookingJsons.booking(actor, readBookings.file(actor, booking), time.today()));
    }
}
