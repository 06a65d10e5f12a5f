package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.Category;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.catalogue.PlanComponent;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.catalogue.persistence.CatalogueTables;
import de.allmende.marketplace.desk.persistence.DeskTables;
import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.marketplace.tenantfact.Standing;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantKind;
import de.allmende.marketplace.tenantfact.persistence.TenantFactTables;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestClock;
import de.allmende.platform.test.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/** Speyer's desk over a real database, with two editors, and Trier's editor beside it. */
final class SampleDesk implements AutoCloseable {

    static final TenantId SPEYER = new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000017"));
    static final TenantId TRIER = new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000018"));
    static final Actor WRITER = editor(SPEYER, "Wilma Wort");
    static final Actor SECOND = editor(SPEYER, "Zita Zweit");
    static final Actor STRANGER = editor(TRIER, "Toni Trier");

    final TestClock clock = TestClock.on("2026-11-22");
    final TestDatabase database = TestDatabase.of("marketplace");
    final OfferingVersions versions = DeskTables.versions(database.context());
    final Offerings offerings = CatalogueTables.offerings(database.context());
    final Set<String> unpriced = new CopyOnWriteArraySet<>();
    final List<String> told = new CopyOnWriteArrayList<>();
    final OpenOffering openOffering;
    final DraftNextVersion draftNextVersion;
    final EditDraft editDraft;
    final SubmitVersion submitVersion;
    final PutBackVersion putBackVersion;
    final DecideVersion decideVersion;
    final ReadDesk readDesk;
    final ImportCatalogue importCatalogue;

    SampleDesk() {
        var transactions = database.transactions();
        var time = new BusinessTime(clock);
        var audit = new AuditTrail(database.context(), time, "marketplace");
        var tenants = TenantFactTables.tenantFacts(database.context());
        var proofreader = new Proofreader(
                tenants,
                new CatalogueRules(
                        offerings,
                        CatalogueTables.dependencies(database.context()),
                        CatalogueTables.discontinuations(database.context()),
                        time));
        openOffering = new OpenOffering(
                transactions, versions, (provider, key) -> told.add(provider.tenant() + " " + key), audit, time);
        draftNextVersion = new DraftNextVersion(transactions, versions, audit, time);
        editDraft = new EditDraft(transactions, versions, audit, time);
        submitVersion = new SubmitVersion(transactions, versions, proofreader, audit, time);
        putBackVersion = new PutBackVersion(transactions, versions, audit);
        decideVersion =
                new DecideVersion(transactions, versions, offerings, tenants, proofreader, this::missing, audit, time);
        readDesk = new ReadDesk(transactions, versions, proofreader);
        importCatalogue =
                new ImportCatalogue(transactions, versions, openOffering, draftNextVersion, proofreader, audit, time);
        standing(1, Standing.ACTIVE);
    }

    private Outcome<List<PlanComponent>, DeskRefusal> missing(List<PlanComponent> components) {
        return unpriced.contains("away")
                ? Outcome.refused(new DeskRefusal.PricesUnavailable())
                : Outcome.done(components.stream()
                        .filter(component -> unpriced.contains(component.code()))
                        .toList());
    }

    void standing(long revision, Standing standing) {
        database.transactions().change(Actor.system("test", SPEYER), () -> {
            TenantFactTables.tenantFacts(database.context())
                    .keep(
                            new TenantFact(
                                    SPEYER,
                                    revision,
                                    SampleOfferings.ASSOCIATION,
                                    "Speyer",
                                    TenantKind.MUNICIPALITY,
                                    standing,
                                    "073180000000",
                                    50_000,
                                    null,
                                    LegalRelation.MEMBER),
                            clock.instant());
            return true;
        });
    }

    static Actor editor(TenantId tenant, String name) {
        return new Actor(tenant, Actor.Kind.PERSON, Ids.next(), name, List.of(Grant.of("CATALOGUE_EDITOR")));
    }

    static DraftContent complete(String key) {
        return DeskTables.jsonContents()
                .of(SampleOfferings.description(
                        key,
                        "Stadtplan",
                        "Karten für alle.",
                        Category.FACHVERFAHREN,
                        ProtectionNeed.NORMAL,
                        List.of("Karte")));
    }

    OfferingVersion draft(String key) {
        return openOffering.open(WRITER, key, complete(key)).orElseThrow();
    }

    OfferingVersion submitted(String key) {
        var draft = draft(key);
        return submitVersion.submit(WRITER, draft.id(), draft.version()).orElseThrow();
    }

    OfferingVersion published(String key) {
        return decide(SECOND, submitted(key), VersionMove.RELEASE).orElseThrow();
    }

    OfferingVersion discarded(String key) {
        var draft = draft(key);
        return putBackVersion.discard(WRITER, draft.id(), draft.version()).orElseThrow();
    }

    OfferingVersion in(VersionState state, String key) {
        return switch (state) {
            case DRAFT -> draft(key);
            case IN_REVIEW -> submitted(key);
            case PUBLISHED -> published(key);
            case DISCARDED -> discarded(key);
        };
    }

    /** Any move by its name, on what has been seen. */
    Outcome<OfferingVersion, DeskRefusal> move(VersionMove move, OfferingVersion seen) {
        return switch (move) {
            case EDIT -> editDraft.edit(WRITER, seen.id(), complete(seen.key()), seen.version());
            case SUBMIT -> submitVersion.submit(WRITER, seen.id(), seen.version());
            case DISCARD -> putBackVersion.discard(WRITER, seen.id(), seen.version());
            case WITHDRAW -> putBackVersion.withdraw(WRITER, seen.id(), seen.version());
            case SEND_BACK, RELEASE -> decide(SECOND, seen, move);
        };
    }

    Outcome<OfferingVersion, DeskRefusal> decide(Actor releaser, OfferingVersion seen, VersionMove decision) {
        @Nullable String because = decision == VersionMove.SEND_BACK ? "Bitte den Exit genauer beschreiben." : null;
        return decideVersion.decide(releaser, new DecideVersion.Command(seen.id(), decision, because, seen.version()));
    }

    OfferingVersion now(OfferingVersion version) {
        return readDesk.find(WRITER, version.id()).orElseThrow().version();
    }

    @Override
    public void close() {
        database.close();
    }
}
