package de.allmende.marketplace.testing;

import de.allmende.marketplace.agreement.AgreementDocuments;
import de.allmende.marketplace.agreement.AgreementText;
import de.allmende.marketplace.agreement.AgreementsInForce;
import de.allmende.marketplace.agreement.KeepAgreements;
import de.allmende.marketplace.agreement.MoveCover;
import de.allmende.marketplace.agreement.ReadAgreements;
import de.allmende.marketplace.agreement.ReadProcessingActivities;
import de.allmende.marketplace.agreement.RecordCover;
import de.allmende.marketplace.agreement.SignAgreement;
import de.allmende.marketplace.agreement.persistence.AgreementTables;
import de.allmende.marketplace.approvalrule.MoveRules;
import de.allmende.marketplace.approvalrule.ProposeRules;
import de.allmende.marketplace.approvalrule.ReadRules;
import de.allmende.marketplace.approvalrule.RulesInForce;
import de.allmende.marketplace.approvalrule.persistence.ApprovalRuleTables;
import de.allmende.marketplace.booking.ActivateBooking;
import de.allmende.marketplace.booking.AdvanceBookings;
import de.allmende.marketplace.booking.AdvanceQuantityChanges;
import de.allmende.marketplace.booking.Announcements;
import de.allmende.marketplace.booking.AnswerInquiry;
import de.allmende.marketplace.booking.BeforeActivation;
import de.allmende.marketplace.booking.BookedDependencies;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.DecideBooking;
import de.allmende.marketplace.booking.DecideQuantityChange;
import de.allmende.marketplace.booking.EndBooking;
import de.allmende.marketplace.booking.Journal;
import de.allmende.marketplace.booking.LetServicesRest;
import de.allmende.marketplace.booking.OrderDetails;
import de.allmende.marketplace.booking.PassOnBookings;
import de.allmende.marketplace.booking.PreviewSuspension;
import de.allmende.marketplace.booking.PriceQuantityChange;
import de.allmende.marketplace.booking.QuantityChange;
import de.allmende.marketplace.booking.QuoteQuestion;
import de.allmende.marketplace.booking.Quotes;
import de.allmende.marketplace.booking.ReadBookings;
import de.allmende.marketplace.booking.RequestQuantityChange;
import de.allmende.marketplace.booking.RequestQuote;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.booking.SignBooking;
import de.allmende.marketplace.booking.StartProvisioning;
import de.allmende.marketplace.booking.SubmitBooking;
import de.allmende.marketplace.booking.TerminateBooking;
import de.allmende.marketplace.booking.WithdrawBooking;
import de.allmende.marketplace.booking.WithdrawQuantityChange;
import de.allmende.marketplace.booking.json.SchemaOrderCheck;
import de.allmende.marketplace.booking.persistence.BookingTables;
import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.catalogue.PriceTable;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.catalogue.persistence.CatalogueTables;
import de.allmende.marketplace.procurement.GroundsInForce;
import de.allmende.marketplace.procurement.MoveExemption;
import de.allmende.marketplace.procurement.ProposeExemption;
import de.allmende.marketplace.procurement.ReadExemptions;
import de.allmende.marketplace.procurement.persistence.ExemptionTables;
import de.allmende.marketplace.provisioning.AskBack;
import de.allmende.marketplace.provisioning.CompleteFulfilmentTask;
import de.allmende.marketplace.provisioning.DeclineBooking;
import de.allmende.marketplace.provisioning.OpenFulfilmentTask;
import de.allmende.marketplace.provisioning.OpenTasks;
import de.allmende.marketplace.provisioning.ReadProvisioning;
import de.allmende.marketplace.provisioning.persistence.ProvisioningTables;
import de.allmende.marketplace.quota.CountQuotas;
import de.allmende.marketplace.quota.LiftQuota;
import de.allmende.marketplace.quota.ReadQuotas;
import de.allmende.marketplace.quota.SetQuota;
import de.allmende.marketplace.quota.persistence.QuotaTables;
import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.marketplace.tenantfact.Standing;
import de.allmende.marketplace.tenantfact.Succession;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.marketplace.tenantfact.TenantKind;
import de.allmende.marketplace.tenantfact.persistence.TenantFactTables;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestClock;
import de.allmende.platform.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The marketplace over a real database, with billing played by a fixed quote. */
public final class Marketplace implements AutoCloseable {

    public final TestClock clock = TestClock.on("2026-11-22");
    public final TestDatabase database = TestDatabase.of("marketplace");
    public final List<String> announcements = new CopyOnWriteArrayList<>();
    public final List<QuoteQuestion> asked = new CopyOnWriteArrayList<>();
    public final Quotes quotes = question -> {
        asked.add(question);
        return Outcome.done(SampleBookings.quote("price-1", question.minimumMonths()));
    };
    public final Bookings bookings = BookingTables.bookings(database.context());
    public final Offerings offerings = CatalogueTables.offerings(database.context());
    public final Offering eAkte = SampleOfferings.eAkte();
    public final RequestQuote requestQuote;
    public final SubmitBooking submitBooking;
    public final DecideBooking decideBooking;
    public final SignBooking signBooking;
    public final ProposeRules proposeRules;
    public final MoveRules moveRules;
    public final ReadRules readRules;
    public final WithdrawBooking withdrawBooking;
    public final AnswerInquiry answerInquiry;
    public final TerminateBooking terminateBooking;
    public final AdvanceBookings advanceBookings;
    public final PassOnBookings passOnBookings;
    public final RequestQuantityChange requestQuantityChange;
    public final DecideQuantityChange decideQuantityChange;
    public final WithdrawQuantityChange withdrawQuantityChange;
    public final AdvanceQuantityChanges advanceQuantityChanges;
    public final LetServicesRest letServicesRest;
    public final PreviewSuspension previewSuspension;
    public final AskBack askBack;
    public final DeclineBooking declineBooking;
    public final CompleteFulfilmentTask completeFulfilmentTask;
    public final ReadBookings readBookings;
    public final ReadProvisioning readProvisioning;
    public final BrowseCatalogue catalogue;
    public final ProposeExemption proposeExemption;
    public final MoveExemption moveExemption;
    public final ReadExemptions readExemptions;
    public final SetQuota setQuota;
    public final SignAgreement signAgreement;
    public final RecordCover recordCover;
    public final MoveCover moveCover;
    public final ReadAgreements readAgreements;
    public final ReadProcessingActivities readProcessingActivities;
    public final KeepAgreements keepAgreements;

    /** Numbers of bookings whose agreement cannot be set as a document. */
    public final Set<String> unprintable = new HashSet<>();

    public final LiftQuota liftQuota;
    public final ReadQuotas readQuotas;

    public Marketplace() {
        var context = database.context();
        var transactions = database.transactions();
        var time = new BusinessTime(clock);
        var audit = new AuditTrail(context, time, "marketplace");
        var tenants = TenantFactTables.tenantFacts(context);
        var tasks = ProvisioningTables.tasks(context);
        var instances = ProvisioningTables.instances(context);
        var users = ProvisioningTables.users(context);
        Journal journal = BookingTables.journal(context, audit);
        Announcements told = new Told(announcements);
        var orders = new OpenFulfilmentTask(tasks, instances, users);
        var start = new StartProvisioning(bookings, journal, orders, time);
        var ends = CatalogueTables.discontinuations(context);
        var quotaUses = new CountQuotas(QuotaTables.quotas(context), QuotaTables.holdings(context));
        catalogue = new BrowseCatalogue(
                transactions,
                offerings,
                ends,
                quotaUses,
                CatalogueTables.favourites(context),
                codes -> new PriceTable(Map.of(), null),
                time);
        var exemptions = ExemptionTables.exemptions(context);
        var agreements = AgreementTables.agreements(context, bookings);
        var covers = AgreementTables.covers(context);
        var processing = new AgreementsInForce(agreements, covers, tenants);
        signAgreement = new SignAgreement(transactions, agreements, bookings, journal, time);
        recordCover = new RecordCover(transactions, covers, bookings, audit, time);
        moveCover = new MoveCover(transactions, covers, tenants, audit, time);
        readAgreements = new ReadAgreements(transactions, agreements, covers, bookings, tenants);
        readProcessingActivities = new ReadProcessingActivities(transactions, bookings, offerings, processing, tenants);
        keepAgreements = new KeepAgreements(
                transactions,
                () -> List.of(SampleOfferings.ASSOCIATION),
                agreements,
                new PlainDocuments(unprintable),
                bookings,
                offerings,
                tenants,
                journal,
                time);
        var grounds = new GroundsInForce(exemptions);
        var dependencies = new BookedDependencies(bookings, offerings);
        requestQuote =
                new RequestQuote(transactions, catalogue, tenants, quotaUses, dependencies, grounds, quotes, time);
        var coSignatures = BookingTables.coSignatures(context);
        var ruleSets = ApprovalRuleTables.ruleSets(context);
        submitBooking = new SubmitBooking(
                transactions,
                requestQuote,
                catalogue,
                tenants,
                quotaUses,
                dependencies,
                new SchemaOrderCheck(),
                bookings,
                new RulesInForce(ruleSets),
                coSignatures,
                journal,
                time);
        var changes = BookingTables.quantityChanges(context);
        signBooking = new SignBooking(transactions, bookings, coSignatures, changes, journal, time);
        requestQuantityChange = new RequestQuantityChange(
                transactions,
                new PriceQuantityChange(transactions, bookings, offerings, catalogue, quotaUses, quotes, time),
                bookings,
                changes,
                tenants,
                quotaUses,
                new RulesInForce(ruleSets),
                coSignatures,
                journal,
                time);
        decideQuantityChange = new DecideQuantityChange(
                transactions,
                catalogue,
                bookings,
                changes,
                coSignatures,
                quotes,
                tenants,
                quotaUses,
                grounds,
                journal,
                time);
        withdrawQuantityChange = new WithdrawQuantityChange(transactions, bookings, changes, journal, time);
        advanceQuantityChanges = new AdvanceQuantityChanges(
                transactions, () -> List.of(SampleOfferings.ASSOCIATION), bookings, changes, journal, told, time);
        proposeRules = new ProposeRules(transactions, ruleSets, audit, time);
        moveRules = new MoveRules(transactions, ruleSets, audit, time);
        readRules = new ReadRules(transactions, ruleSets);
        decideBooking = new DecideBooking(
                transactions,
                catalogue,
                bookings,
                coSignatures,
                quotes,
                tenants,
                quotaUses,
                dependencies,
                grounds,
                journal,
                start,
                time);
        withdrawBooking = new WithdrawBooking(transactions, bookings, dependencies, journal, orders, time);
        answerInquiry = new AnswerInquiry(transactions, bookings, journal, orders, time);
        terminateBooking = new TerminateBooking(transactions, bookings, dependencies, journal, time);
        advanceBookings = new AdvanceBookings(
                transactions,
                () -> List.of(SampleOfferings.ASSOCIATION),
                ends,
                bookings,
                journal,
                start,
                orders,
                told,
                time);
        passOnBookings = new PassOnBookings(transactions, tenants, bookings, changes, journal, orders, told, time);
        var openTasks = new OpenTasks(tasks, bookings);
        var beforeActivation = new BeforeActivation(bookings, journal, time);
        askBack = new AskBack(transactions, openTasks, beforeActivation);
        declineBooking = new DeclineBooking(transactions, openTasks, tasks, beforeActivation);
        completeFulfilmentTask = new CompleteFulfilmentTask(
                transactions,
                openTasks,
                tasks,
                instances,
                users,
                tenants,
                processing,
                new ActivateBooking(bookings, journal, told, time),
                new EndBooking(bookings, journal, time),
                journal,
                audit,
                time);
        letServicesRest = new LetServicesRest(
                transactions,
                () -> List.of(SampleOfferings.ASSOCIATION),
                tenants,
                offerings,
                bookings,
                journal,
                orders,
                time);
        previewSuspension = new PreviewSuspension(transactions, tenants, bookings, offerings);
        readBookings = new ReadBookings(
                transactions,
                bookings,
                coSignatures,
                changes,
                ProvisioningTables.bookedInstances(context),
                ends,
                tenants,
                quotaUses,
                dependencies,
                grounds,
                processing,
                time);
        proposeExemption = new ProposeExemption(transactions, exemptions, tenants, audit, time);
        moveExemption = new MoveExemption(transactions, exemptions, tenants, audit, time);
        readExemptions = new ReadExemptions(transactions, exemptions, tenants);
        setQuota = new SetQuota(transactions, QuotaTables.quotas(context), offerings, tenants, audit, time);
        liftQuota = new LiftQuota(transactions, QuotaTables.quotas(context), offerings, tenants, audit, time);
        readQuotas = new ReadQuotas(
                transactions,
                QuotaTables.quotas(context),
                QuotaTables.holdings(context),
                quotaUses,
                offerings,
                tenants,
                time);
        readProvisioning = new ReadProvisioning(transactions, tasks, instances, bookings, tenants, processing, time);
        publish(eAkte);
        member(tenants, SampleBookings.KAISERSLAUTERN, "Kaiserslautern", "073120000000");
        member(tenants, SampleBookings.KOBLENZ, "Koblenz", "071110000000");
        member(tenants, SampleOfferings.ASSOCIATION, "Zweckverband", null);
        ExemptionTables.inForce(database, SampleOfferings.ASSOCIATION, LegalRelation.MEMBER);
        AgreementTables.framework(database, SampleOfferings.ASSOCIATION, SampleBookings.KAISERSLAUTERN);
        AgreementTables.framework(database, SampleOfferings.ASSOCIATION, SampleBookings.KOBLENZ);
    }

    public void publish(Offering offering) {
        var publisher = Actor.system("test", offering.provider());
        database.transactions().change(publisher, () -> {
            offerings.publish(publisher, offering);
            QuotaTables.belongs(database.context(), offering);
            return true;
        });
    }

    private void member(TenantFacts tenants, TenantId id, String name, @org.jspecify.annotations.Nullable String ars) {
        database.transactions().change(Actor.system("test", id), () -> {
            tenants.keep(
                    new TenantFact(
                            id,
                            1,
                            SampleOfferings.ASSOCIATION,
                            name,
                            TenantKind.MUNICIPALITY,
                            Standing.ACTIVE,
                            ars,
                            100_000,
                            null,
                            LegalRelation.MEMBER),
                    clock.instant());
            return true;
        });
    }

    /** Kaiserslautern is merged into Koblenz on this day. */
    public void merged(LocalDate day) {
        merged(2, day);
    }

    public void merged(long revision, LocalDate day) {
        var id = SampleBookings.KAISERSLAUTERN;
        database.transactions().change(Actor.system("test", id), () -> {
            TenantFactTables.tenantFacts(database.context())
                    .keep(
                            new TenantFact(
                                    id,
                                    revision,
                                    SampleOfferings.ASSOCIATION,
                                    "Kaiserslautern",
                                    TenantKind.MUNICIPALITY,
                                    Standing.ACTIVE,
                                    "073120000000",
                                    100_000,
                                    new Succession(SampleBookings.KOBLENZ, day),
                                    LegalRelation.MEMBER),
                            clock.instant());
            return true;
        });
    }

    /** Kaiserslautern is suspended for arrears, or takes part again. */
    public void inArrears(long revision, boolean so) {
        var id = SampleBookings.KAISERSLAUTERN;
        database.transactions().change(Actor.system("test", id), () -> {
            TenantFactTables.tenantFacts(database.context())
                    .keep(
                            new TenantFact(
                                    id,
                                    revision,
                                    SampleOfferings.ASSOCIATION,
                                    "Kaiserslautern",
                                    TenantKind.MUNICIPALITY,
                                    so ? Standing.IN_ARREARS : Standing.ACTIVE,
                                    "073120000000",
                                    100_000,
                                    null,
                                    LegalRelation.MEMBER),
                            clock.instant());
            return true;
        });
    }

    public Booking submitted() {
        return submitted(SampleBookings.ORDERER);
    }

    public Booking submitted(Actor orderer) {
        var wish = new RequestQuote.Wish("e-akte", "standard", Map.of(), null);
        return submitBooking
                .submit(orderer, new SubmitBooking.Command(wish, 1, OrderDetails.NONE))
                .orElseThrow();
    }

    public Booking approved() {
        var booking = submitted();
        return decideBooking
                .decide(
                        SampleBookings.APPROVER,
                        new DecideBooking.Command(
                                booking.id(), DecideBooking.Verdict.APPROVE, "passt", booking.version()))
                .orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }

    /** Documents that take no time to set. */
    private record PlainDocuments(Set<String> unprintable) implements AgreementDocuments {

        @Override
        public String template() {
            return "1.0";
        }

        @Override
        public Pdf render(AgreementText text) {
            if (unprintable.contains(text.number())) {
                throw new IllegalStateException(text.number() + " cannot be printed.");
            }
            return Pdf.of("%%PDF-1.7%n%% %s%n%%%%EOF%n".formatted(text).getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Told(List<String> announcements) implements Announcements {

        @Override
        public void started(Actor issuer, Booking booking, UUID serviceInstance) {
            announcements.add(booking.id() + " started");
        }

        @Override
        public void changed(Actor issuer, QuantityChange change) {
            announcements.add(change.booking() + " " + change.sentence());
        }

        @Override
        public void ended(Actor issuer, Booking booking) {
            announcements.add(booking.id() + " ended");
        }
    }
}
