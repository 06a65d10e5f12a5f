package de.allmende.marketplace.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.persistence.CatalogueTables;
import de.allmende.platform.kernel.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What offerings may say of each other, over the real tables. */
class DependencyRulesIT {

    private static SampleDesk desk;

    @BeforeAll
    static void open() {
        desk = new SampleDesk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private record Said(String kind, String key) {

        private Map<String, String> written() {
            return Map.of("kind", kind, "key", key, "reason", "So ist es gebaut.");
        }
    }

    private static Said needs(String key) {
        return new Said("NEEDS", key);
    }

    private static Said excludes(String key) {
        return new Said("EXCLUDES", key);
    }

    private static DraftContent saying(String key, Said... dependencies) {
        var values = new LinkedHashMap<String, @Nullable Object>(
                SampleDesk.complete(key).values());
        values.put(
                "dependencies", Arrays.stream(dependencies).map(Said::written).toList());
        return new DraftContent(values);
    }

    private static OfferingVersion draft(String key, Said... dependencies) {
        return desk.openOffering
                .open(SampleDesk.WRITER, key, saying(key, dependencies))
                .orElseThrow();
    }

    private static OfferingVersion submitted(OfferingVersion draft) {
        return desk.submitVersion
                .submit(SampleDesk.WRITER, draft.id(), draft.version())
                .orElseThrow();
    }

    private static OfferingVersion published(String key, Said... dependencies) {
        return desk.decide(SampleDesk.SECOND, submitted(draft(key, dependencies)), VersionMove.RELEASE)
                .orElseThrow();
    }

    /** The next version of a published offering, with this in it instead. */
    private static OfferingVersion next(OfferingVersion published, Said... dependencies) {
        var begun = desk.draftNextVersion
                .draft(SampleDesk.WRITER, published.offering())
                .orElseThrow();
        return desk.editDraft
                .edit(SampleDesk.WRITER, begun.id(), saying(published.key(), dependencies), begun.version())
                .orElseThrow();
    }

    private static List<String> objections(OfferingVersion draft) {
        return desk.readDesk.find(SampleDesk.WRITER, draft.id()).orElseThrow().faults().stream()
                .map(Fault::detail)
                .toList();
    }

    @Test
    void whatIsStatedStandsInTheCatalogueAndIsFoundFromTheOtherSide() {
        published("grundlage");
        published("aufbau", needs("grundlage"));
        var needing = desk.database
                .transactions()
                .read(
                        SampleDesk.STRANGER,
                        () -> CatalogueTables.dependencies(desk.database.context())
                                .needing("grundlage"));
        assertThat(needing).extracting(Offering::name).containsExactly("Stadtplan");
        assertThat(needing.getFirst().description().dependencies())
                .singleElement()
                .satisfies(dependency -> assertThat(dependency.key()).isEqualTo("grundlage"));
    }

    @Test
    void isNotSubmittedWithAnOfferingThatNobodyKnows() {
        var draft = draft("ratlos", needs("gibt-es-nicht"));
        assertThat(objections(draft))
                .containsExactly("Eine Leistung mit dem Schlüssel „gibt-es-nicht“ finden Sie im Katalog nicht.");
        assertThat(desk.submitVersion.submit(SampleDesk.WRITER, draft.id(), draft.version()))
                .isEqualTo(Outcome.refused(
                        new DeskRefusal.DraftIncomplete(1, objections(draft).getFirst())));
    }

    @Test
    void closesNoCircleAlsoNotOverOthers() {
        var first = published("kreis-a");
        published("kreis-b", needs("kreis-a"));
        published("kreis-c", needs("kreis-b"));
        assertThat(objections(next(first, needs("kreis-c"))))
                .singleElement()
                .asString()
                .contains("braucht selbst diese Leistung");
    }

    @Test
    void ofTwoThatWouldCloseACircleOnlyOneIsReleased() {
        var one = published("zange-a");
        var other = published("zange-b");
        var first = submitted(next(one, needs("zange-b")));
        var second = submitted(next(other, needs("zange-a")));
        desk.decide(SampleDesk.SECOND, first, VersionMove.RELEASE).orElseThrow();
        assertThat(desk.decide(SampleDesk.SECOND, second, VersionMove.RELEASE)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void needsNothingThatExcludesItAndExcludesNothingThatNeedsIt() {
        var excluded = published("streit-a");
        published("streit-b", excludes("streit-a"));
        assertThat(objections(next(excluded, needs("streit-b"))))
                .singleElement()
                .asString()
                .contains("widerspricht einem Ausschluss");
        var needed = published("stuetze");
        published("dach", needs("stuetze"));
        assertThat(objections(next(needed, excludes("dach"))))
                .singleElement()
                .asString()
                .contains("kann deshalb nicht ausgeschlossen werden");
    }
}
