package de.allmende.billing;

import de.allmende.billing.document.InvoiceCheck;
import de.allmende.billing.document.InvoiceDocument;
import de.allmende.billing.document.InvoicePdf;
import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.invoicerun.CalculateInvoiceRun;
import de.allmende.billing.invoicerun.CheckInvoiceRun;
import de.allmende.billing.invoicerun.CreateInvoiceRun;
import de.allmende.billing.invoicerun.InvoiceRun;
import de.allmende.billing.invoicerun.InvoiceRuns;
import de.allmende.billing.invoicerun.IssueInvoiceRun;
import de.allmende.billing.invoicerun.IssuingJobs;
import de.allmende.billing.invoicerun.ReleaseInvoiceRun;
import de.allmende.billing.price.AddPriceVersion;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceTerms;
import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.subscription.EndSubscription;
import de.allmende.billing.subscription.StartSubscription;
import de.allmende.billing.subscription.Subscription;
import de.allmende.billing.tenantfact.TenantDirectory;
import de.allmende.billing.tenantfact.TenantFact;
import de.allmende.billing.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.NamedPoints;
import de.allmende.platform.outbox.Watermarks;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestClock;
import de.allmende.platform.test.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** All rooms of billing behind their doors, on a real database, with a clock that stands still. */
public final class BillingUnderTest implements AutoCloseable {

    private static final Pattern DOORS = Pattern.compile(
            ".*\\.(web|schedule|demo)\\..*|.*\\.rating\\.grpc\\..*|.*GrpcTenantDirectory|.*BillingApplication|.*Test.*");

    public final TenantId association = tenant(1);
    public final TestClock clock = TestClock.on("2026-11-15");
    public final TestDatabase database = TestDatabase.of("billing");
    public final Actor clerk = person("Abrechnung", "BILLING_CLERK");
    public final Actor releaser = person("Freigabe", "BILLING_RELEASER");

    private final AnnotationConfigApplicationContext rooms = new AnnotationConfigApplicationContext();
    private final List<UUID> ordered = new ArrayList<>();
    private int bookings;

    private BillingUnderTest(boolean realDocuments) {
        rooms.registerBean(DSLContext.class, database::context);
        rooms.registerBean(TenantTransactions.class, database::transactions);
        rooms.registerBean(BusinessTime.class, () -> new BusinessTime(clock));
        rooms.registerBean(
                AuditTrail.class, () -> new AuditTrail(database.context(), new BusinessTime(clock), "billing"));
        rooms.registerBean(Watermarks.class, () -> new Watermarks(database.context()));
        rooms.registerBean(NamedPoints.class, () -> NamedPoints.NONE);
        rooms.registerBean(TenantDirectory.class, () -> List::of);
        rooms.registerBean(IssuingJobs.class, () -> (issuer, run) -> ordered.add(run.value()));
        if (!realDocuments) {
            rooms.registerBean("quickCheck", InvoiceCheck.class, () -> xml -> List.of(), bean -> bean.setPrimary(true));
            rooms.registerBean("quickPdf", InvoicePdf.class, QuickPdf::new, bean -> bean.setPrimary(true));
        }
        var scanner = new ClassPathBeanDefinitionScanner(rooms);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(DOORS));
        scanner.scan("de.allmende.billing");
        rooms.refresh();
        knows(association, "Zweckverband Allmende (Demo)", 1, List.of(), null);
    }

    /** Documents are written for real, judged and set in no time. */
    static BillingUnderTest quick() {
        return new BillingUnderTest(false);
    }

    /** Documents are judged by the official rules and set as PDF. */
    static BillingUnderTest complete() {
        return new BillingUnderTest(true);
    }

    static TenantId tenant(int number) {
        return new TenantId(UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number)));
    }

    <T> T room(Class<T> type) {
        return rooms.getBean(type);
    }

    /** What all rooms have of a tenant. */
    Collection<ExportPart> exportParts() {
        return rooms.getBeansOfType(ExportPart.class).values();
    }

    /** Runs that the job has been ordered to issue. */
    List<UUID> ordered() {
        return ordered;
    }

    private Actor person(String name, String role) {
        return new Actor(association, Actor.Kind.PERSON, Ids.next(), name, List.of(Grant.of(role)));
    }

    Actor system(TenantId tenant) {
        return Actor.system("test", tenant);
    }

    /** A municipality with some inhabitants at the end of 2022, on a legal basis since 2026. */
    TenantId municipality(int number, String name, int inhabitants, String legalBasis) {
        var id = tenant(number);
        knows(id, name, 1, List.of(published(inhabitants)), membership(legalBasis));
        return id;
    }

    /** From a day on it has other inhabitants, those of a tenant that was merged into it. */
    void grows(TenantId id, String name, int before, int after, String from) {
        var merged = new TenantFact.InhabitantFigure(
                LocalDate.parse("2022-12-31"), after, "Summe nach Rechtsnachfolge", LocalDate.parse(from));
        knows(id, name, 2, List.of(merged, published(before)), membership("MEMBER"));
    }

    private static TenantFact.InhabitantFigure published(int inhabitants) {
        return new TenantFact.InhabitantFigure(LocalDate.parse("2022-12-31"), inhabitants, "GV100AD 30.11.2023");
    }

    private static TenantFact.Membership membership(String legalBasis) {
        return new TenantFact.Membership(legalBasis, new DatePeriod(LocalDate.parse("2026-01-01"), null));
    }

    private void knows(
            TenantId id,
            String name,
            long revision,
            List<TenantFact.InhabitantFigure> inhabitants,
            TenantFact.@Nullable Membership membership) {
        var fact = new TenantFact(
                id,
                revision,
                name,
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""),
                "MUNICIPALITY",
                "ACTIVE",
                "073120000000",
                "073120000000-04",
                new TenantFact.Address("Willy-Brandt-Platz 1", "67657", "Kaiserslautern"),
                new TenantFact.Contact("Anke Abrechnung", "abrechnung@verband.example", "+49 631 90009 10"),
                "27/123/45678",
                "DE123456788",
                "DE02120300000000202051",
                association,
                inhabitants,
                membership == null ? List.of() : List.of(membership));
        database.transactions().change(system(id), () -> {
            room(TenantFacts.class).keep(fact);
            return fact;
        });
    }

    void price(String component, PriceModel model, String unitPrice, String from) {
        price(component, model, unitPrice, from, PriceTerms.PLAIN);
    }

    void price(String component, PriceModel model, String unitPrice, String from, PriceTerms terms) {
        room(AddPriceVersion.class)
                .add(
                        system(association),
                        new PriceVersion(
                                Ids.next(),
                                association,
                                component,
                                model,
                                new BigDecimal(unitPrice),
                                "Einheit",
                                "C62",
                                LocalDate.parse(from),
                                "Beschluss der Verbandsversammlung",
                                terms));
    }

    /** A service of the tax class MARKET under private law, with one unit of each component. */
    Subscription subscribe(TenantId consumer, String startedOn, String... components) {
        return subscribeAs(consumer, startedOn, "MARKET", "PRIVATE_LAW", components);
    }

    Subscription subscribeAs(
            TenantId consumer, String startedOn, String taxClass, String contractForm, String... components) {
        var subscription = new Subscription(
                Ids.next(),
                association,
                association,
                consumer,
                "B-2026-%06d".formatted(++bookings),
                Ids.next(),
                "e-akte",
                "E-Akte",
                "1",
                "Standard",
                taxClass,
                contractForm,
                "11140",
                "BST-4711",
                LocalDate.parse(startedOn),
                null,
                List.of(components).stream()
                        .map(code -> new Subscription.Component(code, code, BigDecimal.ONE))
                        .toList());
        start(subscription);
        return subscription;
    }

    /** A successor goes on with the same service from a day on. */
    Subscription takenOver(Subscription before, TenantId successor, String day) {
        var from = LocalDate.parse(day);
        var after = new Subscription(
                Ids.next(),
                before.issuer(),
                before.provider(),
                successor,
                "B-2027-%06d".formatted(++bookings),
                Ids.next(),
                before.offeringKey(),
                before.offeringName(),
                before.offeringVersion(),
                before.planName(),
                before.taxClass(),
                before.contractForm(),
                before.costCentre(),
                before.purchaseOrderNumber(),
                from,
                before.id(),
                before.components());
        database.transactions().change(system(association), () -> {
            room(EndSubscription.class).end(system(association), before.id(), from);
            return before;
        });
        start(after);
        return after;
    }

    void start(Subscription subscription) {
        database.transactions().change(system(association), () -> {
            room(StartSubscription.class).start(system(association), subscription);
            return subscription;
        });
    }

    void everythingHasArrived() {
        for (var service : List.of("marketplace-service", "tenant-service")) {
            room(Watermarks.class).advance(service, clock.instant());
        }
    }

    InvoiceRun calculated(String month) {
        var run = room(CreateInvoiceRun.class)
                .create(clerk, YearMonth.parse(month))
                .orElseThrow();
        everythingHasArrived();
        return room(CalculateInvoiceRun.class).calculate(clerk, run.id()).orElseThrow();
    }

    InvoiceRun released(String month) {
        var run = calculated(month);
        room(CheckInvoiceRun.class).check(clerk, run.id()).orElseThrow();
        return room(ReleaseInvoiceRun.class).release(releaser, run.id()).orElseThrow();
    }

    InvoiceRun issued(String month) {
        var run = released(month);
        room(IssueInvoiceRun.class).issue(association, run.id());
        return database.transactions()
                .read(
                        clerk,
                        () -> room(InvoiceRuns.class)
                                .find(association, run.id())
                                .orElseThrow());
    }

    List<InvoiceRuns.Document> documents(InvoiceRun run) {
        return database.transactions()
                .read(clerk, () -> room(InvoiceRuns.class).documents(association, List.of(run.id())));
    }

    /** What a consumer has got, the newest first. */
    List<Invoice> invoicesOf(TenantId consumer) {
        return database.transactions()
                .read(
                        system(consumer),
                        () -> room(Invoices.class)
                                .page(consumer, Invoices.Side.CONSUMER, Optional.empty(), Optional.empty(), 100));
    }

    List<InvoiceRuns.SetAside> setAside(InvoiceRun run) {
        return database.transactions()
                .read(clerk, () -> room(InvoiceRuns.class).setAside(association, List.of(run.id())));
    }

    @Override
    public void close() {
        rooms.close();
        database.close();
    }

    private static final class QuickPdf implements InvoicePdf {

        @Override
        public byte[] render(InvoiceDocument document) {
            return document.number().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] renderHybrid(InvoiceDocument document, byte[] cii) {
            return cii;
        }
    }
}
