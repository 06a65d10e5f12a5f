package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.BookingId;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Auftragsverarbeitungsvertrag of one booking, without the bytes of its document, which never change.
 *
 * @param template version of the text from which it was drawn up
 * @param sha256 of the document, 64 hexadecimal digits
 */
public record Agreement(
        AgreementId id,
        BookingId booking,
        TenantId provider,
        TenantId consumer,
        AgreementState state,
        Instant stateSince,
        String template,
        int size,
        String sha256,
        Instant drawnAt,
        @Nullable Signature byConsumer,
        @Nullable Signature byProvider) {

    public boolean allows(AgreementMove move) {
        return move.startsFrom(state);
    }

    Agreement signedAsConsumer(Signature signature) {
        return moved(AgreementMove.SIGN_AS_CONSUMER, signature.at(), signature, byProvider);
    }

    Agreement signedAsProvider(Signature signature) {
        return moved(AgreementMove.SIGN_AS_PROVIDER, signature.at(), byConsumer, signature);
    }

    /** It is needed no longer: ended when it was effective, lapsed when it never was. */
    Agreement over(Instant at) {
        return moved(allows(AgreementMove.END) ? AgreementMove.END : AgreementMove.LAPSE, at, byConsumer, byProvider);
    }

    private Agreement moved(
            AgreementMove move, Instant at, @Nullable Signature consumers, @Nullable Signature providers) {
        if (!allows(move)) {
            throw new IllegalStateException(id + " cannot " + move + " as " + state + ".");
        }
        return new Agreement(
                id, booking, provider, consumer, move.to(), at, template, size, sha256, drawnAt, consumers, providers);
    }
}
