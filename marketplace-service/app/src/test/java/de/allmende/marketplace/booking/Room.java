package de.allmende.marketplace.booking;

import de.allmende.marketplace.booking.json.SchemaOrderCheck;
import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.CataloguePage;
import de.allmende.marketplace.catalogue.CatalogueQuery;
import de.allmende.marketplace.catalogue.Dependency;
import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.Discontinuations;
import de.allmende.marketplace.catalogue.EntryId;
import de.allmende.marketplace.catalogue.Facets;
import de.allmende.marketplace.catalogue.Favourites;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.catalogue.PriceTable;
import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.marketplace.catalogue.QuotaUses;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.marketplace.tenantfact.Standing;
import de.allmende.marketplace.tenantfact.Succession;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.marketplace.tenantfact.TenantKind;
import de.allmende.marketplace.testing.InMemoryTransactions;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The booking room with everything it needs, in memory. */
final class Room {

    final TestClock clock = TestClock.on("2026-11-22");
    final BusinessTime time = new BusinessTime(clock);
    final TenantTransactions transactions = InMemoryTransactions.create();
    final InMemoryBookings bookings = new InMemoryBookings();
    final List<BookingEvent> journal = new ArrayList<>();
    final List<String> orders = new ArrayList<>();
    final List<String> announcements = new ArrayList<>();
    final Map<TenantId, TenantFact> tenants = new HashMap<>();
    Outcome<Quote, QuoteRefusal> answer = Outcome.done(SampleBookings.quote("price-1"));
    Offering sold = SampleOfferings.eAkte();

    @Nullable
    Discontinuation end;

    /** What may be held; what is held is counted from the bookings here. */
    @Nullable
    QuotaUse quota;

    /** What the provider has recorded; null when it has recorded nothing. */
    @Nullable
    ProcurementGround ground = SampleBookings.GROUND;

    /** What the consumer's rules ask for. */
    List<NeededCoSignature> needed = List.of();

    final InMemoryCoSignatures coSignatures = new InMemoryCoSignatures();
    private final CoSignatureRules rules = (booking, offering) -> needed;
    private final ProcurementGrounds grounds = (provider, consumer) -> Optional.ofNullable(ground);
    private final Journal writing = new NotedEvents();
    private final Offerings offerings = new OneOffering();
    private final TenantFacts facts = new InMemoryTenantFacts();
    private final Discontinuations ends = new OneEnd();
    private final QuotaUses quotas = new OneQuota();
    private final BrowseCatalogue catalogue = new BrowseCatalogue(
            transactions, offerings, ends, quotas, new NoFavourites(), codes -> new PriceTable(Map.of(), null), time);
    private final Quotes quotes = question -> answer;
    private final StartProvisioning startProvisioning =
            new StartProvisioning(bookings, writing, new NotedOrders(), time);

    private final BookedDependencies dependencies = new BookedDependencies(bookings, offerings);

    final RequestQuote requestQuote =
            new RequestQuote(transactions, catalogue, facts, quotas, dependencies, grounds, quotes, time);
    final SubmitBooking submitBooking = new SubmitBooking(
            transactions,
            requestQuote,
            catalogue,
            facts,
            quotas,
            dependencies,
            new SchemaOrderCheck(),
            bookings,
            rules,
            coSignatures,
            writing,
            time);
    final DecideBooking decideBooking = new DecideBooking(
            transactions,
            catalogue,
            bookings,
            coSignatures,
            quotes,
            facts,
            quotas,
            dependencies,
            grounds,
            writing,
            startProvisioning,
            time);
    final SignBooking signBooking = new SignBooking(transactions, bookings, coSignatures, writing, time);
    final ChangeOrder changeOrder = new ChangeOrder(transactions, bookings, new SchemaOrderCheck(), writing, time);
    final WithdrawBooking withdrawBooking =
            new WithdrawBooking(transactions, bookings, dependencies, writing, new NotedOrders(), time);
    final AnswerInquiry answerInquiry = new AnswerInquiry(transactions, bookings, writing, new NotedOrders(), time);
    final TerminateBooking terminateBooking = new TerminateBooking(transactions, bookings, dependencies, writing, time);
    final ActivateBooking activateBooking = new ActivateBooking(bookings, writing, new NotedAnnouncements(), time);
    final EndBooking endBooking = new EndBooking(bookings, writing, time);
    final AdvanceBookings advanceBookings = new AdvanceBookings(
            transactions,
            () -> List.of(SampleOfferings.ASSOCIATION),
            ends,
            bookings,
            writing,
            startProvisioning,
            new NotedOrders(),
            new NotedAnnouncements(),
            time);

    final PassOnBookings passOnBookings = new PassOnBookings(
            transactions, facts, bookings, writing, new NotedOrders(), new NotedAnnouncements(), time);

    final LetServicesRest letServicesRest = new LetServicesRest(
            transactions,
            () -> List.of(SampleOfferings.ASSOCIATION),
            facts,
            offerings,
            bookings,
            writing,
            new NotedOrders(),
            time);
    final PreviewSuspension previewSuspension = new PreviewSuspension(transactions, facts, bookings, offerings);

    Room() {
        member(SampleBookings.KAISERSLAUTERN, TenantKind.MUNICIPALITY, Standing.ACTIVE, 99_292);
        member(SampleBookings.KOBLENZ, TenantKind.MUNICIPALITY, Standing.ACTIVE, 115_268);
    }

    void member(TenantId id, TenantKind kind, Standing standing, @Nullable Integer inhabitants) {
        tenants.put(
                id,
                new TenantFact(
                        id,
                        1,
                        SampleOfferings.ASSOCIATION,
                        "Mandant",
                        kind,
                        standing,
                        null,
                        inhabitants,
                        null,
                        LegalRelation.MEMBER));
    }

    /** Kaiserslautern is merged into Koblenz on this day. */
    void merged(String day) {
        merged(day, Standing.ACTIVE);
    }

    /** The same, and it is suspended for arrears. */
    void mergedInArrears(String day) {
        merged(day, Standing.IN_ARREARS);
    }

    private void merged(String day, Standing standing) {
        tenants.put(
                SampleBookings.KAISERSLAUTERN,
                new TenantFact(
                        SampleBookings.KAISERSLAUTERN,
                        2,
                        SampleOfferings.ASSOCIATION,
                        "Mandant",
                        TenantKind.MUNICIPALITY,
                        standing,
                        null,
                        99_292,
                        new Succession(SampleBookings.KOBLENZ, LocalDate.parse(day)),
                        LegalRelation.MEMBER));
    }

    /** Kaiserslautern is suspended for arrears, or takes part again. */
    void inArrears(boolean so) {
        member(
                SampleBookings.KAISERSLAUTERN,
                TenantKind.MUNICIPALITY,
                so ? Standing.IN_ARREARS : Standing.ACTIVE,
                99_292);
    }

    Booking submitted() {
        return submitted(SampleBookings.ORDERER, null);
    }

    Booking submitted(Actor orderer, @Nullable String costCentre) {
        return submitBooking
                .submit(
                        orderer,
                        new SubmitBooking.Command(wish(), 1, new OrderDetails(costCentre, null, null, Map.of())))
                .orElseThrow();
    }

    Booking approved() {
        var booking = submitted();
        return decideBooking.decide(SampleBookings.APPROVER, approval(booking)).orElseThrow();
    }

    Booking active() {
        var booking = approved();
        return activateBooking.activate(SampleBookings.FULFILLER, booking, UUID.randomUUID(), null);
    }

    RequestQuote.Wish wish() {
        return new RequestQuote.Wish("e-akte", "standard", Map.of(), null);
    }

    static DecideBooking.Command approval(Booking booking) {
        return new DecideBooking.Command(booking.id(), DecideBooking.Verdict.APPROVE, null, booking.version());
    }

    static DecideBooking.Command rejection(Booking booking) {
        return new DecideBooking.Command(booking.id(), DecideBooking.Verdict.REJECT, "zu teuer", booking.version());
    }

    private final class NotedOrders implements FulfilmentOrders {

        @Override
        public void activation(Actor actor, Booking booking, LocalDate dueOn) {
            orders.add("activate " + booking.number() + " until " + dueOn);
        }

        @Override
        public void resume(Actor actor, Booking booking, long daysWaited) {
            orders.add("resume " + booking.number() + " after " + daysWaited + " days");
        }

        @Override
        public void callOff(Actor actor, Booking booking, String note) {
            orders.add("call off " + booking.number());
        }

        @Override
        public void closeAccess(Actor actor, Booking booking, LocalDate dueOn) {
            orders.add("close " + booking.number() + " until " + dueOn);
        }

        @Override
        public void reopenAccess(Actor actor, Booking booking, LocalDate dueOn) {
            orders.add("reopen " + booking.number() + " until " + dueOn);
        }

        @Override
        public void deprovisioning(Actor actor, Booking booking, LocalDate dueOn) {
            orders.add("clear up " + booking.number() + " until " + dueOn);
        }

        @Override
        public void reorder(Actor actor, Booking passedOn, Booking takenOver, LocalDate dueOn) {
            orders.add("activate " + takenOver.number() + " instead of " + passedOn.number() + " until " + dueOn);
        }

        @Override
        public UUID handOver(Actor actor, Booking passedOn, Booking takenOver, String consumerName) {
            orders.add("hand over " + passedOn.number() + " as " + takenOver.number() + " to " + consumerName);
            return UUID.randomUUID();
        }
    }

    private final class NotedEvents implements Journal {

        @Override
        public void record(
                Actor actor, @Nullable Booking before, Booking booking, BookingEvent event, @Nullable String comment) {
            journal.add(event);
        }

        @Override
        public void remark(Actor actor, Booking booking, BookingEvent event, Instant at, @Nullable String comment) {
            journal.add(event);
        }
    }

    private final class NotedAnnouncements implements Announcements {

        @Override
        public void started(Actor issuer, Booking booking, UUID serviceInstance) {
            announcements.add(booking.number() + " started on " + booking.activeSince());
        }

        @Override
        public void ended(Actor issuer, Booking booking) {
            announcements.add(booking.number() + " ended after " + booking.terminatesOn());
        }
    }

    private final class InMemoryTenantFacts implements TenantFacts {

        @Override
        public Optional<TenantFact> find(TenantId id) {
            return Optional.ofNullable(tenants.get(id));
        }

        @Override
        public Optional<TenantFact> withArs(String ars) {
            return Optional.empty();
        }

        @Override
        public List<TenantFact> succeededBy(LocalDate day) {
            return tenants.values().stream()
                    .filter(fact -> fact.succession() != null
                            && !fact.succession().from().isAfter(day))
                    .toList();
        }

        @Override
        public Set<TenantId> inArrears() {
            return tenants.values().stream()
                    .filter(fact -> fact.standing() == Standing.IN_ARREARS)
                    .map(TenantFact::id)
                    .collect(Collectors.toSet());
        }

        @Override
        public List<TenantFact> administrations(String partOfName, int size) {
            return tenants.values().stream()
                    .filter(fact -> fact.name().contains(partOfName))
                    .toList();
        }

        @Override
        public Map<TenantId, TenantFact> all(Collection<TenantId> ids) {
            return Map.copyOf(tenants);
        }

        @Override
        public void keep(TenantFact fact, Instant at) {
            tenants.put(fact.id(), fact);
        }
    }

    private static final class NoFavourites implements Favourites {

        @Override
        public void mark(Actor person, OfferingId offering, Instant at) {
            throw new UnsupportedOperationException("Nothing is marked here.");
        }

        @Override
        public void unmark(Actor person, OfferingId offering) {
            throw new UnsupportedOperationException("Nothing is marked here.");
        }

        @Override
        public Set<OfferingId> of(Actor person, Collection<OfferingId> offerings) {
            return Set.of();
        }
    }

    private final class OneEnd implements Discontinuations {

        @Override
        public Map<OfferingId, Discontinuation> of(Collection<OfferingId> offerings) {
            return end != null && offerings.contains(sold.id()) ? Map.of(sold.id(), end) : Map.of();
        }

        @Override
        public Map<OfferingId, LocalDate> soldOut(TenantId provider, LocalDate day) {
            return end != null && !end.isSoldOn(day) ? Map.of(sold.id(), end.endOfLifeOn()) : Map.of();
        }
    }

    private final class OneQuota implements QuotaUses {

        @Override
        public Map<OfferingId, QuotaUse> of(TenantId consumer, Collection<OfferingId> offerings, LocalDate day) {
            return counted(consumer, BookingState::countsTowardsQuota)
                    .filter(use -> offerings.contains(sold.id()))
                    .map(use -> Map.of(sold.id(), use))
                    .orElse(Map.of());
        }

        @Override
        public Optional<QuotaUse> lockedForRequest(TenantId consumer, OfferingId offering, LocalDate day) {
            return of(consumer, offering, day);
        }

        @Override
        public Optional<QuotaUse> lockedForApproval(TenantId consumer, OfferingId offering, LocalDate day) {
            return counted(consumer, state -> state.countsTowardsQuota() && state.isVisibleToProvider());
        }

        private Optional<QuotaUse> counted(TenantId consumer, Predicate<BookingState> states) {
            var held = bookings.page(consumer, Side.CONSUMER, null, 1000, Optional.empty()).stream()
                    .filter(booking -> states.test(booking.state()))
                    .toList();
            return Optional.ofNullable(quota)
                    .map(use -> new QuotaUse(
                            use.limits().stream()
                                    .map(limit -> new QuotaUse.Limit(limit.unit(), limit.allowed(), held(limit, held)))
                                    .toList(),
                            use.from(),
                            use.until(),
                            use.reason(),
                            use.forAll()));
        }

        private static BigDecimal held(QuotaUse.Limit limit, List<Booking> held) {
            var unit = limit.unit();
            return unit == null
                    ? BigDecimal.valueOf(held.size())
                    : held.stream()
                            .flatMap(booking -> booking.plan().components().stream())
                            .filter(component -> unit.counts(component.code()))
                            .map(BookedComponent::quantity)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private final class OneOffering implements Offerings {

        @Override
        public CataloguePage search(CatalogueQuery query, LocalDate today, int size, Optional<String> after) {
            return new CataloguePage(List.of(sold), 1, new Facets(Map.of(), Map.of(), Map.of(), Map.of()), null);
        }

        @Override
        public Optional<Offering> find(OfferingId id) {
            return Optional.of(sold).filter(offering -> offering.id().equals(id));
        }

        @Override
        public Optional<Offering> find(String key) {
            return Optional.of(sold)
                    .filter(offering -> offering.description().key().equals(key));
        }

        @Override
        public Optional<Offering> version(EntryId version) {
            return Optional.of(sold).filter(offering -> offering.entry().equals(version));
        }

        @Override
        public Map<EntryId, String> essential(Collection<EntryId> versions) {
            var because = sold.description().essentialBecause();
            return because == null || !versions.contains(sold.entry()) ? Map.of() : Map.of(sold.entry(), because);
        }

        @Override
        public Map<EntryId, List<Dependency>> dependencies(Collection<EntryId> versions) {
            return versions.contains(sold.entry())
                    ? Map.of(sold.entry(), sold.description().dependencies())
                    : Map.of();
        }

        @Override
        public List<Offering> allVersions() {
            return List.of(sold);
        }

        @Override
        public List<String> users(OfferingId id) {
            return List.of();
        }

        @Override
        public int countNewSince(Instant instant) {
            return 0;
        }

        @Override
        public void publish(Actor provider, Offering offering) {
            throw new UnsupportedOperationException("Nothing is published here.");
        }
    }
}
