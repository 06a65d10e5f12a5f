package de.allmende.marketplace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.catalogue.persistence.CatalogueTables;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Personal lists over the real tables. */
class MarkOfferingIT {

    private static final Actor PERSON = SampleBookings.ORDERER;
    private static final Actor COLLEAGUE = SampleBookings.APPROVER;
    private static final Actor PERSON_ELSEWHERE =
            new Actor(SampleBookings.KOBLENZ, Actor.Kind.PERSON, PERSON.subject(), PERSON.ownName(), PERSON.grants());

    private final Marketplace marketplace = new Marketplace();
    private final MarkOffering markOffering = new MarkOffering(
            marketplace.database.transactions(),
            marketplace.catalogue,
            CatalogueTables.favourites(marketplace.database.context()),
            new BusinessTime(marketplace.clock));

    @BeforeEach
    void publish() {
        marketplace.publish(SampleOfferings.published(SampleOfferings.description(
                "archiv", "Archiv", "Akten aufheben.", Category.FACHVERFAHREN, ProtectionNeed.NORMAL, List.of())));
    }

    @AfterEach
    void close() {
        marketplace.close();
    }

    private List<String> listOf(Actor person) {
        var query = new CatalogueQuery(null, null, null, null, null, null, person.subject());
        return marketplace.catalogue.search(person, query, 20, Optional.empty()).page().hits().stream()
                .map(Offering::name)
                .toList();
    }

    private boolean isMarked(Actor person, String key) {
        return marketplace.catalogue.show(person, key).orElseThrow().favourite();
    }

    @Test
    void aListBelongsToOnePersonInOneTenant() {
        assertThat(markOffering.mark(PERSON, "archiv", true)).isTrue();
        assertThat(markOffering.mark(PERSON, "archiv", true)).isTrue();
        assertThat(listOf(PERSON)).containsExactly("Archiv");
        assertThat(isMarked(PERSON, "archiv")).isTrue();
        assertThat(isMarked(PERSON, "e-akte")).isFalse();
        assertThat(listOf(COLLEAGUE)).isEmpty();
        assertThat(isMarked(COLLEAGUE, "archiv")).isFalse();
        assertThat(listOf(PERSON_ELSEWHERE)).isEmpty();
    }

    @Test
    void aPageSaysWhatIsMarkedAndCountsOnlyThatWhenAsked() {
        markOffering.mark(PERSON, "archiv", true);
        var everything = marketplace.catalogue.search(PERSON, CatalogueQuery.EVERYTHING, 20, Optional.empty());
        assertThat(everything.page().total()).isEqualTo(2);
        assertThat(everything.favourites()).hasSize(1);
        var marked = marketplace.catalogue.search(
                PERSON, new CatalogueQuery(null, null, null, null, null, null, PERSON.subject()), 20, Optional.empty());
        assertThat(marked.page().total()).isEqualTo(1);
        assertThat(marked.page().facets().categories()).containsEntry(Category.FACHVERFAHREN, 1);
    }

    @Test
    void isTakenOffAgain() {
        markOffering.mark(PERSON, "archiv", true);
        markOffering.mark(COLLEAGUE, "archiv", true);
        assertThat(markOffering.mark(PERSON, "archiv", false)).isTrue();
        assertThat(listOf(PERSON)).isEmpty();
        assertThat(listOf(COLLEAGUE)).containsExactly("Archiv");
    }

    @Test
    void whatIsNotSeenIsNotMarkedAndVanishes() {
        assertThat(markOffering.mark(PERSON, "gibt-es-nicht", true)).isFalse();
        markOffering.mark(PERSON, "archiv", true);
        var archive = marketplace.catalogue.show(PERSON, "archiv").orElseThrow().offering();
        var publisher = Actor.system("test", SampleOfferings.ASSOCIATION);
        marketplace
                .database
                .transactions()
                .change(
                        publisher,
                        () -> marketplace
                                .database
                                .context()
                                .execute(
                                        "update marketplace.offering_visibility set scope = 'LISTED', tenant_ids = array[provider_id] where offering_id = '"
                                                + archive.id().value() + "'"));
        assertThat(listOf(PERSON)).isEmpty();
        assertThat(markOffering.mark(PERSON, "archiv", false)).isFalse();
    }
}
