package de.allmende.marketplace.catalogue.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.catalogue.CatalogueQuery;
import de.allmende.marketplace.catalogue.Category;
import de.allmende.marketplace.catalogue.EntryId;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.catalogue.Visibility;
import de.allmende.marketplace.catalogue.Visibility.Scope;
import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.marketplace.tenantfact.Standing;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantKind;
import de.allmende.marketplace.tenantfact.persistence.TenantFactTables;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database decides who sees an offering. */
class VisibilityIT {

    private static final TenantId SPEYER = TenantId.next();
    private static final TenantId TRIER = TenantId.next();
    private static final TenantId MAINZ = TenantId.next();
    private static final TenantId ASSOCIATION = TenantId.next();

    private static TestHouse house;

    private record TestHouse(de.allmende.platform.test.TestDatabase database, Offerings offerings) {}

    @BeforeAll
    static void open() {
        var database = de.allmende.platform.test.TestDatabase.of("marketplace");
        house = new TestHouse(database, CatalogueTables.offerings(database.context()));
        known(SPEYER, TenantKind.MUNICIPALITY, true);
        known(TRIER, TenantKind.MUNICIPALITY, true);
        known(MAINZ, TenantKind.MUNICIPALITY, false);
        known(ASSOCIATION, TenantKind.ASSOCIATION, false);
    }

    @AfterAll
    static void close() {
        house.database().close();
    }

    private static void known(TenantId id, TenantKind kind, boolean member) {
        house.database().transactions().change(Actor.system("test", id), () -> {
            TenantFactTables.tenantFacts(house.database().context())
                    .keep(
                            new TenantFact(
                                    id,
                                    1,
                                    ASSOCIATION,
                                    "Mandant",
                                    kind,
                                    Standing.ACTIVE,
                                    null,
                                    null,
                                    null,
                                    member ? LegalRelation.MEMBER : null),
                            Instant.parse("2026-11-22T08:00:00Z"));
            return true;
        });
    }

    private static OfferingId published(OfferingId id, String key, int version, @Nullable Visibility visibility) {
        var provider = Actor.system("test", SPEYER);
        var plain = SampleOfferings.description(
                key,
                version,
                "Angebot " + key,
                "Karten.",
                Category.INFRASTRUKTUR,
                de.allmende.marketplace.catalogue.ProtectionNeed.NORMAL,
                List.of(),
                de.allmende.marketplace.catalogue.Maturity.AVAILABLE);
        house.database().transactions().change(provider, () -> {
            house.offerings()
                    .publish(
                            provider,
                            new Offering(
                                    id,
                                    EntryId.next(),
                                    SPEYER,
                                    Instant.parse("2026-11-01T08:00:00Z"),
                                    visibleTo(plain, visibility)));
            return true;
        });
        return id;
    }

    private static OfferingDescription visibleTo(OfferingDescription plain, @Nullable Visibility visibility) {
        return new OfferingDescription(
                plain.key(),
                plain.version(),
                plain.name(),
                plain.shortDescription(),
                plain.description(),
                plain.keywords(),
                plain.category(),
                plain.serviceModel(),
                plain.maturity(),
                plain.taxClass(),
                plain.contractForm(),
                plain.contractModel(),
                plain.taxNote(),
                plain.roles(),
                plain.provision(),
                plain.ozgIds(),
                plain.leikaKeys(),
                plain.fimIds(),
                plain.audience(),
                plain.connections(),
                plain.baseServices(),
                plain.protection(),
                plain.personalData(),
                plain.serviceLevel(),
                plain.accessibility(),
                plain.licence(),
                plain.openCodeUrl(),
                plain.exit(),
                plain.term(),
                plain.essentialBecause(),
                plain.contact(),
                plain.plans(),
                visibility,
                plain.dependencies(),
                List.of());
    }

    private static Visibility of(Scope scope) {
        return new Visibility(scope, null, scope == Scope.LISTED ? List.of(TRIER.toString()) : List.of());
    }

    private static boolean sees(TenantId tenant, String key) {
        return house.database().transactions().read(Actor.system("test", tenant), () -> {
            var found = house.offerings().find(key).isPresent();
            var page = house.offerings()
                    .search(CatalogueQuery.text("Angebot"), LocalDate.parse("2026-11-22"), 200, Optional.empty());
            assertThat(page.hits().stream()
                            .anyMatch(hit -> hit.description().key().equals(key)))
                    .as("the list says the same as the page of " + key)
                    .isEqualTo(found);
            assertThat(page.facets().categories().getOrDefault(Category.INFRASTRUKTUR, 0))
                    .as("and so do the counts")
                    .isEqualTo(page.total());
            return found;
        });
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void isSeenByThoseForWhomItIs(Scope scope) {
        var key = "fuer-" + scope.name().toLowerCase(java.util.Locale.ROOT);
        published(OfferingId.next(), key, 1, of(scope));
        assertThat(sees(SPEYER, key)).as("the provider").isTrue();
        assertThat(sees(ASSOCIATION, key)).as("the association").isTrue();
        assertThat(sees(TRIER, key)).as("a member on the list").isTrue();
        assertThat(sees(MAINZ, key)).as("no member, and on no list").isEqualTo(scope == Scope.PUBLIC);
        assertThat(sees(TenantId.next(), key)).as("somebody unknown").isEqualTo(scope == Scope.PUBLIC);
    }

    @Test
    void whatSaysNothingIsForAll() {
        published(OfferingId.next(), "ohne-angabe", 1, null);
        assertThat(sees(MAINZ, "ohne-angabe")).isTrue();
    }

    @Test
    void theNewestVersionDecidesForAllOfThem() {
        var id = published(OfferingId.next(), "enger", 1, of(Scope.PUBLIC));
        assertThat(sees(MAINZ, "enger")).isTrue();
        published(id, "enger", 2, of(Scope.LISTED));
        assertThat(sees(MAINZ, "enger")).isFalse();
        assertThat(sees(TRIER, "enger")).isTrue();
    }
}
