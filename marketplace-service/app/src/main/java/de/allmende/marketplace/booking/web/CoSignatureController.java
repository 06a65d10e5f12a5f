package de.allmende.marketplace.booking.web;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.CoSignatureId;
import de.allmende.marketplace.booking.CoSignatureMove;
import de.allmende.marketplace.booking.ReadBookings;
import de.allmende.marketplace.booking.SignBooking;
import de.allmende.marketplace.booking.SignRefusal;
import de.allmende.marketplace.rest.BookingJson;
import de.allmende.marketplace.rest.CoSignatureDecisionRequestJson;
import de.allmende.marketplace.rest.CoSignaturesApi;
import de.allmende.marketplace.rest.OpenCoSignatureListJson;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PathIds;
import de.allmende.platform.web.Problems;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Co-signatures over HTTP: what is missing, and giving or refusing one. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class CoSignatureController implements CoSignaturesApi {

    private static final int AT_MOST = 200;

    private final CurrentActor currentActor;
    private final SignBooking signBooking;
    private final ReadBookings readBookings;
    private final Idempotent idempotent;
    private final BusinessTime time;

    CoSignatureController(
            CurrentActor currentActor,
            SignBooking signBooking,
            ReadBookings readBookings,
            Idempotent idempotent,
            BusinessTime time) {
        this.currentActor = currentActor;
        this.signBooking = signBooking;
        this.readBookings = readBookings;
        this.idempotent = idempotent;
        this.time = time;
    }

    @Override
    public ResponseEntity<OpenCoSignatureListJson> listCoSignatures() {
        var actor = currentActor.get();
        var today = time.today();
        return ResponseEntity.ok(new OpenCoSignatureListJson()
                .items(readBookings.coSigning(actor, AT_MOST).stream()
                        .map(open -> CoSignatureJsons.open(actor, open, today))
                        .toList()));
    }

    @Override
    public ResponseEntity<BookingJson> decideCoSignature(
            String coSignatureId, String idempotencyKey, CoSignatureDecisionRequestJson request) {
        var actor = currentActor.get();
        var id = PathIds.id(CoSignatureId::parse, coSignatureId);
        var move = CoSignatureMove.valueOf(request.getMove().name());
        var comment = request.getComment() == null || request.getComment().isBlank()
                ? null
                : request.getComment().strip();
        if (move == CoSignatureMove.REFUSE && comment == null) {
            throw Problems.badRequest(
                    "/comment",
                    "MISSING",
                    "Bitte begründen Sie, warum Sie nicht mitzeichnen, damit die bestellende Person weiß, was zu ändern ist.");
        }
        var command = new SignBooking.Command(id, move, comment);
        Supplier<Outcome<Booking, SignRefusal>> signed = () -> signBooking.sign(actor, command);
        return idempotent.answer(
                signed,
                booking -> ResponseEntity.ok(
                        BookingJsons.booking(actor, readBookings.file(actor, booking), time.today())));
    }
}
