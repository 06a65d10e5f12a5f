package de.allmende.marketplace.councilpaper;

import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.Quote;
import de.allmende.marketplace.booking.QuoteQuestion;
import de.allmende.marketplace.booking.QuoteRefusal;
import de.allmende.marketplace.booking.Quotes;
import de.allmende.marketplace.booking.ReadBookings;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.evidence.ReadEvidence;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the paper on which a council decides about a booking that waits for its approval, and keeps its bytes. All prices are
 * asked for again before the transaction.
 *
 * <p>Refusals: no such booking of the own tenant; it waits for nothing any more; its price has changed since the request; what
 * billing refuses.
 */
public final class MakeCouncilPaper {

    /**
     * @param committee who is to decide
     * @param need why the tenant needs the service
     */
    public record Command(BookingId booking, String committee, String need) {}

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MOST_MONTHS = 120;

    private final TenantTransactions transactions;
    private final ReadBookings bookings;
    private final Offerings offerings;
    private final ReadEvidence evidence;
    private final FindAlternatives findAlternatives;
    private final Quotes quotes;
    private final PaperPdf pdf;
    private final CouncilPapers papers;
    private final AuditTrail audit;
    private final BusinessTime time;

    public MakeCouncilPaper(
            TenantTransactions transactions,
            ReadBookings bookings,
            Offerings offerings,
            ReadEvidence evidence,
            FindAlternatives findAlternatives,
            Quotes quotes,
            PaperPdf pdf,
            CouncilPapers papers,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.offerings = offerings;
        this.evidence = evidence;
        this.findAlternatives = findAlternatives;
        this.quotes = quotes;
        this.pdf = pdf;
        this.papers = papers;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<CouncilPaper, Refusal> make(Actor actor, Command command) {
        var seen = bookings.find(actor, command.booking())
                .filter(file -> file.booking().consumer().equals(actor.tenant()));
        if (seen.isEmpty()) {
            return Outcome.refused(new CouncilPaperRefusal.OrderNotFound());
        }
        var file = seen.get();
        var refusal = objection(file);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var question = QuoteQuestion.again(file.booking());
        return orRefuse(quotes.quote(question)).flatMap(price -> {
            var requested = file.booking().quote();
            return price.saysTheSameAs(requested)
                    ? orRefuse(quotes.quote(question.over(monthsBound(file))))
                            .flatMap(bound -> priced(actor, command, file, price, bound))
                    : Outcome.refused(new CouncilPaperRefusal.RequestedPriceOutdated(
                            requested.fullTermGross(), price.fullTermGross()));
        });
    }

    private Outcome<CouncilPaper, Refusal> priced(
            Actor actor, Command command, BookingFile file, Quote price, Quote bound) {
        var booking = file.booking();
        var booked = transactions.read(
                actor, () -> offerings.version(booking.offering().entry()).orElseThrow());
        return orRefuse(findAlternatives.to(actor, booked, booking.plan())).flatMap(alternatives -> {
            var until = YearMonth.from(bound.startsOn())
                    .plusMonths(monthsBound(file) - 1L)
                    .atEndOfMonth();
            var facts = new PaperFacts(
                    file,
                    booked.description(),
                    price,
                    TermCosts.of(bound, until),
                    alternatives,
                    evidence(actor, booked),
                    command.committee(),
                    command.need());
            return kept(actor, file, facts);
        });
    }

    private Outcome<CouncilPaper, Refusal> kept(Actor actor, BookingFile file, PaperFacts facts) {
        var now = time.now();
        var content = pdf.render(new WritePaper(facts, now).content());
        var paper = new CouncilPaper(
                CouncilPaperId.next(),
                actor.tenant(),
                file.booking().id(),
                facts.committee(),
                actor.name(),
                now,
                sha256(content));
        return transactions.write(actor, () -> {
            papers.add(paper, content);
            audit.record(
                    actor,
                    "COUNCIL_PAPER_MADE",
                    "booking",
                    paper.booking().value(),
                    "%s %s: Beschlussvorlage für %s"
                            .formatted(
                                    file.booking().number(),
                                    file.booking().offering().name(),
                                    paper.committee()),
                    Change.set("SHA-256", paper.sha256()));
            return Outcome.done(paper);
        });
    }

    private static @Nullable CouncilPaperRefusal objection(BookingFile file) {
        var state = file.booking().state();
        return state == BookingState.IN_APPROVAL ? null : new CouncilPaperRefusal.NothingToResolve(state.label());
    }

    /** The started months until the consumer can leave, but those of one year at least. */
    private static int monthsBound(BookingFile file) {
        var booking = file.booking();
        var start = booking.quote().startsOn();
        var leaving = booking.offering().term().earliestLeavingOn(start, start);
        var months = ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(leaving)) + 1;
        return Math.clamp(months, MONTHS_OF_A_YEAR, MOST_MONTHS);
    }

    private List<PaperFacts.Proof> evidence(Actor actor, Offering booked) {
        return evidence.of(actor, booked.id().toString())
                .map(shown -> PaperFacts.Proof.of(shown.evidence(), shown.today()))
                .orElseGet(() -> PaperFacts.Proof.of(List.of(), time.today()));
    }

    /** What billing refuses is what the paper is refused for. */
    private static <T> Outcome<T, Refusal> orRefuse(Outcome<T, QuoteRefusal> asked) {
        return switch (asked) {
            case Outcome.Done<T, QuoteRefusal>(var value) -> Outcome.done(value);
            case Outcome.Refused<T, QuoteRefusal>(var refusal) -> Outcome.refused(refusal);
        };
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
