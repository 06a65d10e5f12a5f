package de.allmende.marketplace.catalogue.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.marketplace.catalogue.AudienceKind;
import de.allmende.marketplace.catalogue.CataloguePage;
import de.allmende.marketplace.catalogue.CatalogueQuery;
import de.allmende.marketplace.catalogue.Category;
import de.allmende.marketplace.catalogue.Maturity;
import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.catalogue.ServiceModel;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JooqOfferingsIT {

    private static final Actor PROVIDER = Actor.system("test", SampleOfferings.ASSOCIATION);
    private static final Actor KAISERSLAUTERN = Actor.system("test", TenantId.next());

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private static TestDatabase database;
    private static Offerings offerings;

    @BeforeAll
    static void publish() {
        database = TestDatabase.of("marketplace");
        offerings = CatalogueTables.offerings(database.context());
        publish(eAkte());
        publish(SampleOfferings.description(
                "zeiterfassung",
                "Zeiterfassung",
                "Arbeitszeiten der Beschäftigten erfassen und Urlaub planen.",
                Category.ARBEITSPLATZ,
                ProtectionNeed.NORMAL,
                List.of("Gleitzeit", "Dienstplan")));
        publish(SampleOfferings.description(
                "buergerkonto",
                "Bürgerkonto",
                "Ein Konto für alle Anträge der Bürgerinnen und Bürger.",
                Category.BASISDIENST,
                ProtectionNeed.HIGH,
                List.of("Anmeldung", "BundID")));
    }

    private static OfferingDescription eAkte() {
        return SampleOfferings.description(
                "e-akte",
                "E-Akte",
                "Akten, Vorgänge und Dokumente elektronisch führen.",
                Category.FACHVERFAHREN,
                ProtectionNeed.HIGH,
                List.of("DMS", "Dokumentenmanagement"));
    }

    private static void publish(OfferingDescription description) {
        database.transactions().change(PROVIDER, () -> {
            var published = SampleOfferings.published(description);
            var known = offerings.find(description.key());
            offerings.publish(
                    PROVIDER,
                    known.map(first -> SampleOfferings.with(first, description)).orElse(published));
            return true;
        });
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static CataloguePage search(CatalogueQuery query) {
        return database.transactions().read(KAISERSLAUTERN, () -> offerings.search(query, TODAY, 50, Optional.empty()));
    }

    private static List<String> names(CatalogueQuery query) {
        return search(query).hits().stream().map(each -> each.name()).toList();
    }

    @Test
    void anotherTenantFindsWhatIsPublished() {
        assertThat(names(CatalogueQuery.EVERYTHING)).containsExactly("Bürgerkonto", "E-Akte", "Zeiterfassung");
    }

    @Test
    void findsWordForms() {
        assertThat(names(CatalogueQuery.text("Akten"))).containsExactly("E-Akte");
        assertThat(names(CatalogueQuery.text("Arbeitszeit"))).containsExactly("Zeiterfassung");
    }

    @Test
    void findsWhatItsKeywordsSay() {
        assertThat(names(CatalogueQuery.text("dms"))).containsExactly("E-Akte");
    }

    @Test
    void findsBeginningsOfWords() {
        assertThat(names(CatalogueQuery.text("Zeiterf"))).containsExactly("Zeiterfassung");
    }

    @Test
    void findsUmlautsHoweverTheyAreWritten() {
        assertThat(names(CatalogueQuery.text("Bürgerkonto"))).containsExactly("Bürgerkonto");
        assertThat(names(CatalogueQuery.text("burgerkonto"))).containsExactly("Bürgerkonto");
    }

    @Test
    void forgivesATypingError() {
        assertThat(names(CatalogueQuery.text("E-Atke"))).contains("E-Akte");
        assertThat(names(CatalogueQuery.text("Zeiterfasung"))).containsExactly("Zeiterfassung");
    }

    @Test
    void findsNothingForNonsense() {
        assertThat(names(CatalogueQuery.text("qqqqqq"))).isEmpty();
    }

    @Test
    void wordsOfTheQueryLanguageDoNoHarm() {
        assertThat(names(CatalogueQuery.text("'; drop table :* & | ! <-> ("))).isEmpty();
        assertThat(names(CatalogueQuery.text("akte -dokumente"))).isEmpty();
        assertThat(names(CatalogueQuery.text("%"))).isEmpty();
    }

    @Test
    void facetsCountAsIfTheyWereNotChosenThemselves() {
        var facets = search(new CatalogueQuery(null, Category.FACHVERFAHREN, null, null, null, null, null))
                .facets();
        assertThat(facets.categories())
                .containsOnly(
                        java.util.Map.entry(Category.FACHVERFAHREN, 1),
                        java.util.Map.entry(Category.ARBEITSPLATZ, 1),
                        java.util.Map.entry(Category.BASISDIENST, 1));
        assertThat(facets.protectionNeeds()).containsOnly(java.util.Map.entry(ProtectionNeed.HIGH, 1));
        assertThat(facets.serviceModels()).containsOnly(java.util.Map.entry(ServiceModel.SAAS, 1));
    }

    @Test
    void filtersByAudience() {
        assertThat(names(new CatalogueQuery(null, null, null, null, AudienceKind.VERBANDSGEMEINDE, null, null)))
                .isEmpty();
        assertThat(names(new CatalogueQuery(null, null, null, null, AudienceKind.COUNTY, null, null)))
                .hasSize(3);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var seen = new ArrayList<String>();
        Optional<String> after = Optional.empty();
        do {
            var position = after;
            var page = database.transactions()
                    .read(KAISERSLAUTERN, () -> offerings.search(CatalogueQuery.EVERYTHING, TODAY, 1, position));
            assertThat(page.total()).isEqualTo(3);
            page.hits().forEach(hit -> seen.add(hit.name()));
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
        assertThat(seen).containsExactly("Bürgerkonto", "E-Akte", "Zeiterfassung");
    }

    @Test
    void showsTheNewestVersionOnly() {
        var second = SampleOfferings.description(
                "buergerkonto",
                2,
                "Bürgerkonto",
                "Jetzt mit Postfach.",
                Category.BASISDIENST,
                ProtectionNeed.HIGH,
                List.of("Anmeldung", "BundID"),
                Maturity.AVAILABLE);
        publish(second);
        assertThat(search(CatalogueQuery.text("Bürgerkonto")).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.version()).isEqualTo(2));
        assertThat(database.transactions().read(KAISERSLAUTERN, () -> offerings.find("buergerkonto")))
                .hasValueSatisfying(found -> assertThat(found.description()).isEqualTo(second));
    }

    @Test
    void nobodyPublishesForAnother() {
        assertThatThrownBy(() -> database.transactions().change(KAISERSLAUTERN, () -> {
                    offerings.publish(KAISERSLAUTERN, SampleOfferings.eAkte());
                    return true;
                }))
                .hasStackTraceContaining("row-level security");
    }
}
