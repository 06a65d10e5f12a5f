package de.allmende.marketplace.booking.web;

import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.CoSignature;
import de.allmende.marketplace.booking.ReadBookings;
import de.allmende.marketplace.booking.SignBooking;
import de.allmende.marketplace.rest.CoSignatureJson;
import de.allmende.marketplace.rest.CoSignatureKindJson;
import de.allmende.marketplace.rest.CoSignatureMoveJson;
import de.allmende.marketplace.rest.CoSignatureStateJson;
import de.allmende.marketplace.rest.OpenCoSignatureJson;
import de.allmende.marketplace.rest.PersonNameJson;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Co-signatures as JSON, from the view of the one who asks. */
final class CoSignatureJsons {

    private CoSignatureJsons() {}

    static List<CoSignatureJson> coSignatures(Actor actor, BookingFile file, LocalDate today) {
        return file.coSignatures().stream()
                .map(each -> coSignature(actor, file, each, today))
                .toList();
    }

    static OpenCoSignatureJson open(Actor actor, ReadBookings.Open open, LocalDate today) {
        var booking = open.file().booking();
        return new OpenCoSignatureJson()
                .bookingId(booking.id().toString())
                .number(booking.number())
                .offering(booking.offering().name())
                .requestedBy(new PersonNameJson().name(booking.requestedBy().name()))
                .coSignature(coSignature(actor, open.file(), open.coSignature(), today));
    }

    private static CoSignatureJson coSignature(Actor actor, BookingFile file, CoSignature wanted, LocalDate today) {
        var json = new CoSignatureJson()
                .id(wanted.id().toString())
                .kind(CoSignatureKindJson.valueOf(wanted.kind().name()))
                .kindLabel(wanted.kind().label())
                .role(wanted.kind().role())
                .because(wanted.because())
                .rulesVersion(wanted.rulesVersion())
                .askedAt(wanted.askedAt().atOffset(ZoneOffset.UTC))
                .dueOn(wanted.dueOn())
                .overdue(wanted.isOverdueOn(today))
                .state(CoSignatureStateJson.valueOf(wanted.state().name()))
                .stateLabel(wanted.state().label())
                .moves(SignBooking.offered(actor, file.booking(), wanted, file.coSignatures()).stream()
                        .map(move -> CoSignatureMoveJson.valueOf(move.name()))
                        .toList());
        var signed = wanted.signed();
        if (signed != null) {
            json.decidedBy(signed.by().name())
                    .decidedAt(signed.at().atOffset(ZoneOffset.UTC))
                    .comment(signed.comment());
        }
        return json;
    }
}
