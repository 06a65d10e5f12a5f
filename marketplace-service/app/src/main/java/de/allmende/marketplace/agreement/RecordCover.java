package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.Person;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The provider names a framework agreement with a consumer, or records that a booking needs none because the task is passed on. It
 * counts when the consumer has confirmed it.
 *
 * <p>Refusals: no such booking of a consumer; it processes no personal data; another record for the same waits already.
 */
public final class RecordCover {

    /**
     * @param booking of the consumer with which the framework was concluded
     * @param reference by which both sides find it in their files
     */
    public record Framework(BookingId booking, String reference, LocalDate agreedOn, String fileName, Pdf paper) {}

    public record DelegatedTask(BookingId booking, String reason) {}

    private final TenantTransactions transactions;
    private final Covers covers;
    private final Bookings bookings;
    private final AuditTrail audit;
    private final BusinessTime time;

    public RecordCover(
            TenantTransactions transactions, Covers covers, Bookings bookings, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.covers = covers;
        this.bookings = bookings;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Cover, CoverRefusal> framework(Actor provider, Framework framework) {
        return once(() -> transactions.write(
                provider,
                () -> served(provider, framework.booking())
                        .map(booking -> framework(
                                provider,
                                booking.consumer(),
                                framework.reference(),
                                framework.agreedOn(),
                                framework.fileName(),
                                framework.paper()))));
    }

    /** A framework with a consumer that has booked nothing yet; for the demo. */
    public Cover framework(
            Actor provider, TenantId consumer, String reference, LocalDate agreedOn, String fileName, Pdf paper) {
        return recorded(
                SignAgreement.acting(provider, SignAgreement.SIGNATORY_OF_PROVIDER),
                consumer,
                null,
                CoverKind.FRAMEWORK,
                reference,
                new Cover.Paper(agreedOn, fileName, paper.size(), paper.sha256()),
                paper);
    }

    public Outcome<Cover, CoverRefusal> delegatedTask(Actor provider, DelegatedTask delegated) {
        return once(() -> transactions.write(
                provider,
                () -> served(provider, delegated.booking())
                        .map(booking -> recorded(
                                SignAgreement.acting(provider, SignAgreement.SIGNATORY_OF_PROVIDER),
                                booking.consumer(),
                                new Cover.Task(
                                        booking.offering().id(),
                                        booking.offering().name()),
                                CoverKind.DELEGATED_TASK,
                                delegated.reason(),
                                null,
                                null))));
    }

    private static Outcome<Cover, CoverRefusal> once(Supplier<Outcome<Cover, CoverRefusal>> act) {
        try {
            return act.get();
        } catch (RuntimeException e) {
            if (Constraints.violated(e).filter("cover_is_proposed_once"::equals).isPresent()) {
                return Outcome.refused(new CoverRefusal.CoverAlreadyProposed());
            }
            throw e;
        }
    }

    private Outcome<Booking, CoverRefusal> served(Actor provider, BookingId id) {
        var found = bookings.find(provider.tenant(), id)
                .filter(booking -> booking.provider().equals(provider.tenant()));
        if (found.isEmpty()) {
            return Outcome.refused(new CoverRefusal.CoverNotFound());
        }
        return found.get().processesPersonalData()
                ? Outcome.done(found.get())
                : Outcome.refused(new CoverRefusal.NoPersonalData());
    }

    private Cover recorded(
            Actor provider,
            TenantId consumer,
            Cover.@Nullable Task task,
            CoverKind kind,
            String note,
            Cover.@Nullable Paper paper,
            @Nullable Pdf content) {
        var cover = new Cover(
                CoverId.next(),
                provider.tenant(),
                consumer,
                task,
                kind,
                note,
                paper,
                CoverState.PROPOSED,
                new Cover.Step(Person.of(provider), time.now()),
                null,
                null);
        covers.add(cover, content);
        audit.record(
                        provider,
                        "AGREEMENT_COVER_PROPOSED",
                        "agreementCover",
                        cover.id().value(),
                        "%s festgehalten: %s".formatted(kind.label(), note),
                        paper == null ? null : "SHA-256 des Dokuments: " + paper.sha256(),
                        Change.set("Stand", cover.state().label()))
                .alsoIn(consumer, "Anbieter");
        return cover;
    }
}
