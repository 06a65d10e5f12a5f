package de.allmende.marketplace.booking.web;

import de.allmende.marketplace.booking.AnswerInquiry;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.ChangeOrder;
import de.allmende.marketplace.booking.DecideBooking;
import de.allmende.marketplace.booking.OrderDetails;
import de.allmende.marketplace.booking.PreviewSuspension;
import de.allmende.marketplace.booking.ReadBookings;
import de.allmende.marketplace.booking.RequestQuote;
import de.allmende.marketplace.booking.Side;
import de.allmende.marketplace.booking.SubmitBooking;
import de.allmende.marketplace.booking.TerminateBooking;
import de.allmende.marketplace.booking.WithdrawBooking;
import de.allmende.marketplace.rest.AnswerRequestJson;
import de.allmende.marketplace.rest.ApprovalPageJson;
import de.allmende.marketplace.rest.BookingJson;
import de.allmende.marketplace.rest.BookingPageJson;
import de.allmende.marketplace.rest.BookingRequestJson;
import de.allmende.marketplace.rest.BookingStateJson;
import de.allmende.marketplace.rest.BookingsApi;
import de.allmende.marketplace.rest.DecisionRequestJson;
import de.allmende.marketplace.rest.OrderChangeRequestJson;
import de.allmende.marketplace.rest.SideJson;
import de.allmende.marketplace.rest.SuspensionPreviewJson;
import de.allmende.marketplace.rest.TerminationRequestJson;
import de.allmende.marketplace.rest.TimelineJson;
import de.allmende.marketplace.rest.WithdrawalRequestJson;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.EntityTags;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bookings over HTTP: submit, read, decide, withdraw, terminate. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class BookingController implements BookingsApi {

    private final CurrentActor currentActor;
    private final SubmitBooking submitBooking;
    private final DecideBooking decideBooking;
    private final WithdrawBooking withdrawBooking;
    private final AnswerInquiry answerInquiry;
    private final TerminateBooking terminateBooking;
    private final ChangeOrder changeOrder;
    private final PreviewSuspension previewSuspension;
    private final ReadBookings readBookings;
    private final Idempotent idempotent;
    private final Cursors cursors;
    private final BusinessTime time;
    private final String basePath;

    BookingController(
            CurrentActor currentActor,
            SubmitBooking submitBooking,
            DecideBooking decideBooking,
            WithdrawBooking withdrawBooking,
            AnswerInquiry answerInquiry,
            TerminateBooking terminateBooking,
            ChangeOrder changeOrder,
            PreviewSuspension previewSuspension,
            ReadBookings readBookings,
            Idempotent idempotent,
            Cursors cursors,
            BusinessTime time,
            @Value("${allmende.web.base-path}") String basePath) {
        this.currentActor = currentActor;
        this.submitBooking = submitBooking;
        this.decideBooking = decideBooking;
        this.withdrawBooking = withdrawBooking;
        this.answerInquiry = answerInquiry;
        this.terminateBooking = terminateBooking;
        this.changeOrder = changeOrder;
        this.previewSuspension = previewSuspension;
        this.readBookings = readBookings;
        this.idempotent = idempotent;
        this.cursors = cursors;
        this.time = time;
        this.basePath = basePath;
    }

    @Override
    public ResponseEntity<BookingJson> submitBooking(String idempotencyKey, BookingRequestJson request) {
        var actor = currentActor.get();
        var command = new SubmitBooking.Command(
                new RequestQuote.Wish(
                        request.getOfferingId(),
                        request.getPlanCode(),
                        BookingRequests.quantities(request.getQuantities()),
                        request.getStartsOn()),
                request.getOfferingVersion(),
                new OrderDetails(
                        request.getCostCentre(),
                        request.getPurchaseOrderNumber(),
                        request.getNote(),
                        OrderValues.of(request.getParameters())));
        return idempotent.answer(
                () -> OrderValues.orBadRequest(submitBooking.submit(actor, command)),
                booking -> ResponseEntity.created(URI.create(basePath + "/bookings/" + booking.id()))
                        .eTag(EntityTags.of(booking.version()))
                        .body(json(actor, readBookings.file(actor, booking))));
    }

    @Override
    public ResponseEntity<BookingPageJson> listBookings(
            @Nullable SideJson side, @Nullable BookingStateJson state, Integer pageSize, @Nullable String pageToken) {
        var actor = currentActor.get();
        var files = readBookings.page(
                actor,
                side == null ? Side.CONSUMER : Side.valueOf(side.name()),
                state == null ? null : BookingState.valueOf(state.name()),
                pageSize + 1,
                after(actor, pageToken));
        return ResponseEntity.ok(new BookingPageJson()
                .items(firsts(files, pageSize).stream()
                        .map(file -> json(actor, file))
                        .toList())
                .nextPageToken(next(actor, files, pageSize)));
    }

    @Override
    public ResponseEntity<BookingJson> getBooking(String bookingId) {
        var actor = currentActor.get();
        var file = find(actor, bookingId);
        return ResponseEntity.ok().eTag(EntityTags.of(file.booking().version())).body(json(actor, file));
    }

    @Override
    public ResponseEntity<TimelineJson> getBookingTimeline(String bookingId) {
        var actor = currentActor.get();
        var file = find(actor, bookingId);
        var entries = readBookings.timeline(actor, file.booking());
        var tenants = readBookings.tenants(
                actor, entries.stream().map(entry -> entry.tenant()).collect(Collectors.toSet()));
        return ResponseEntity.ok(BookingJsons.timeline(file, entries, tenants));
    }

    @Override
    public ResponseEntity<SuspensionPreviewJson> previewSuspension(String tenantId) {
        return ResponseEntity.ok(previewSuspension
                .preview(currentActor.get(), BookingRequests.tenantId(tenantId))
                .map(BookingJsons::preview)
                .orElseThrow(Problems::notFound));
    }

    @Override
    public ResponseEntity<ApprovalPageJson> listApprovals(Integer pageSize, @Nullable String pageToken) {
        var actor = currentActor.get();
        var files = readBookings.waiting(actor, pageSize + 1, after(actor, pageToken));
        return ResponseEntity.ok(new ApprovalPageJson()
                .items(firsts(files, pageSize).stream()
                        .map(file -> ApprovalJsons.approval(actor, file, json(actor, file)))
                        .toList())
                .nextPageToken(next(actor, files, pageSize)));
    }

    @Override
    public ResponseEntity<BookingJson> decideBooking(
            String bookingId, String idempotencyKey, DecisionRequestJson request, @Nullable String ifMatch) {
        BookingRequests.refuseSilentRejection(request);
        var actor = currentActor.get();
        var command = new DecideBooking.Command(
                BookingRequests.bookingId(bookingId),
                DecideBooking.Verdict.valueOf(request.getDecision().name()),
                request.getComment(),
                EntityTags.version(ifMatch));
        return idempotent.answer(() -> decideBooking.decide(actor, command), booking -> answer(actor, booking));
    }

    @Override
    public ResponseEntity<BookingJson> withdrawBooking(
            String bookingId, String idempotencyKey, @Nullable WithdrawalRequestJson request) {
        var actor = currentActor.get();
        var id = BookingRequests.bookingId(bookingId);
        var reason = request == null ? null : request.getReason();
        return idempotent.answer(() -> withdrawBooking.withdraw(actor, id, reason), booking -> answer(actor, booking));
    }

    @Override
    public ResponseEntity<BookingJson> answerInquiry(
            String bookingId, String idempotencyKey, AnswerRequestJson request) {
        var actor = currentActor.get();
        var id = BookingRequests.bookingId(bookingId);
        var answer = Problems.written("/answer", request.getAnswer());
        return idempotent.answer(() -> answerInquiry.answer(actor, id, answer), booking -> answer(actor, booking));
    }

    @Override
    public ResponseEntity<BookingJson> terminateBooking(
            String bookingId, String idempotencyKey, @Nullable TerminationRequestJson request) {
        var actor = currentActor.get();
        var command = new TerminateBooking.Command(
                BookingRequests.bookingId(bookingId),
                request == null ? null : request.getReason(),
                request == null ? null : request.getTo());
        return idempotent.answer(() -> terminateBooking.terminate(actor, command), booking -> answer(actor, booking));
    }

    @Override
    public ResponseEntity<BookingJson> changeOrder(
            String bookingId, String idempotencyKey, OrderChangeRequestJson request, @Nullable String ifMatch) {
        var actor = currentActor.get();
        var command = new ChangeOrder.Command(
                BookingRequests.bookingId(bookingId),
                OrderValues.of(request.getParameters()),
                EntityTags.version(ifMatch));
        return idempotent.answer(
                () -> OrderValues.orBadRequest(changeOrder.change(actor, command)), booking -> answer(actor, booking));
    }

    private ResponseEntity<BookingJson> answer(Actor actor, Booking booking) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(booking.version()))
                .body(json(actor, readBookings.file(actor, booking)));
    }

    private BookingJson json(Actor actor, BookingFile file) {
        return BookingJsons.booking(actor, file, time.today());
    }

    private BookingFile find(Actor actor, String bookingId) {
        return readBookings.find(actor, BookingRequests.bookingId(bookingId)).orElseThrow(Problems::notFound);
    }

    private Optional<BookingId> after(Actor actor, @Nullable String pageToken) {
        return cursors.decode(actor, pageToken).map(BookingId::parse);
    }

    private @Nullable String next(Actor actor, List<BookingFile> files, int size) {
        return files.size() > size
                ? cursors.encode(actor, files.get(size - 1).booking().id().toString())
                : null;
    }

    private static <T> List<T> firsts(List<T> files, int size) {
        return files.subList(0, Math.min(size, files.size()));
    }
}
