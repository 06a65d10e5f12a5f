package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.BookingEvent;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.Journal;
import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.booking.Side;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.Optional;

/**
 * Somebody signs an agreement for the own side: first an approver of the consumer, then a catalogue editor of the provider. From
 * then on it is effective.
 *
 * <p>Refusals: no such agreement; the document is another than the one that was read; it is not this side's turn; the person has
 * signed for the other side.
 */
public final class SignAgreement {

    static final String SIGNATORY_OF_CONSUMER = "APPROVER";
    static final String SIGNATORY_OF_PROVIDER = "CATALOGUE_EDITOR";

    /**
     * @param title official title or function of the signatory
     * @param sha256 of the document that was read
     */
    public record Command(AgreementId agreement, String title, String sha256) {}

    private final TenantTransactions transactions;
    private final Agreements agreements;
    private final Bookings bookings;
    private final Journal journal;
    private final BusinessTime time;

    public SignAgreement(
            TenantTransactions transactions,
            Agreements agreements,
            Bookings bookings,
            Journal journal,
            BusinessTime time) {
        this.transactions = transactions;
        this.agreements = agreements;
        this.bookings = bookings;
        this.journal = journal;
        this.time = time;
    }

    public Outcome<Agreement, AgreementRefusal> sign(Actor signatory, Command command) {
        try {
            return transactions.write(signatory, () -> signed(signatory, command));
        } catch (RuntimeException e) {
            if (Constraints.violated(e)
                    .filter("signatories_are_two_people"::equals)
                    .isPresent()) {
                return Outcome.refused(new AgreementRefusal.SignatoryHasSignedForTheOtherSide());
            }
            throw e;
        }
    }

    /** For which side this person could sign now; the act checks it again. */
    public static Optional<Side> offered(Actor actor, Agreement agreement) {
        if (agreement.allows(AgreementMove.SIGN_AS_CONSUMER)) {
            return agreement.consumer().equals(actor.tenant()) && actor.has(SIGNATORY_OF_CONSUMER)
                    ? Optional.of(Side.CONSUMER)
                    : Optional.empty();
        }
        return agreement.allows(AgreementMove.SIGN_AS_PROVIDER)
                        && agreement.provider().equals(actor.tenant())
                        && actor.has(SIGNATORY_OF_PROVIDER)
                ? Optional.of(Side.PROVIDER)
                : Optional.empty();
    }

    private Outcome<Agreement, AgreementRefusal> signed(Actor signatory, Command command) {
        var locked = agreements.lock(signatory.tenant(), command.agreement());
        if (locked.isEmpty()) {
            return Outcome.refused(new AgreementRefusal.AgreementNotFound());
        }
        var agreement = locked.get();
        var side = offered(signatory, agreement);
        if (side.isEmpty()) {
            return Outcome.refused(
                    new AgreementRefusal.AgreementInOtherState(agreement.state().label()));
        }
        return agreement.sha256().equals(command.sha256())
                ? Outcome.done(signed(signatory, agreement, side.get(), command.title()))
                : Outcome.refused(new AgreementRefusal.DocumentIsAnother());
    }

    private Agreement signed(Actor signatory, Agreement agreement, Side side, String title) {
        var acting = switch (side) {
            case CONSUMER -> acting(signatory, SIGNATORY_OF_CONSUMER);
            case PROVIDER -> acting(signatory, SIGNATORY_OF_PROVIDER);
        };
        var signature = new Signature(Person.of(acting), title, time.now(), agreement.sha256());
        var signed = switch (side) {
            case CONSUMER -> agreement.signedAsConsumer(signature);
            case PROVIDER -> agreement.signedAsProvider(signature);
        };
        agreements.store(signed);
        var booking = bookings.find(signatory.tenant(), agreement.booking()).orElseThrow();
        journal.remark(
                acting,
                booking,
                BookingEvent.AGREEMENT_SIGNED,
                signature.at(),
                "%s, %s. SHA-256 des Dokuments: %s".formatted(acting.name(), title, agreement.sha256()));
        return signed;
    }

    /** By the right that is used, so that a deputy is named as one. */
    static Actor acting(Actor actor, String role) {
        return actor.grant(role).map(actor::using).orElse(actor);
    }
}
