package de.allmende.marketplace.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.allmende.marketplace.desk.ImportCatalogue.Entry;
import de.allmende.marketplace.desk.ImportCatalogue.Imported;
import de.allmende.marketplace.desk.persistence.DeskTables;
import de.allmende.platform.kernel.BusinessTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Catalogues as documents, over the real tables. */
class ImportCatalogueIT {

    private static SampleDesk desk;
    private static ExportCatalogue export;

    @BeforeAll
    static void open() {
        desk = new SampleDesk();
        export = new ExportCatalogue(
                desk.database.transactions(), desk.offerings, DeskTables.jsonContents(), new BusinessTime(desk.clock));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static List<Imported> imported(Entry... entries) {
        return desk.importCatalogue.run(SampleDesk.WRITER, List.of(entries)).orElseThrow();
    }

    private static List<Fault> faults(Entry... entries) {
        return catchThrowableOfType(
                        FaultyCatalogue.class, () -> desk.importCatalogue.run(SampleDesk.WRITER, List.of(entries)))
                .faults();
    }

    private static Entry complete(String key) {
        return new Entry(key, SampleDesk.complete(key));
    }

    private static Entry with(String key, String name, Object value) {
        var values = new LinkedHashMap<String, @Nullable Object>(
                SampleDesk.complete(key).values());
        values.put(name, value);
        return new Entry(key, new DraftContent(values));
    }

    @Test
    void whatIsExportedIsImportedAsTheNextVersionWithTheSameContent() {
        var published = desk.published("hinaus-hinein");
        var exported = export.run(SampleDesk.WRITER).entries().stream()
                .filter(entry -> entry.offering().description().key().equals("hinaus-hinein"))
                .toList();
        assertThat(exported).hasSize(1);
        var imported = imported(new Entry("hinaus-hinein", exported.getFirst().content()))
                .getFirst();
        assertThat(imported.draft().number()).isEqualTo(2);
        assertThat(imported.draft().state()).isEqualTo(VersionState.DRAFT);
        assertThat(imported.draft().offering()).isEqualTo(published.offering());
        assertThat(imported.missing()).isEmpty();
        var before = ReadDraftTest.read("hinaus-hinein", published.content()).description();
        assertThat(before).isPresent();
        assertThat(ReadDraftTest.read("hinaus-hinein", imported.draft().content())
                        .description())
                .isEqualTo(before);
    }

    @Test
    void aNewKeyBecomesANewOfferingAndMayBeIncomplete() {
        var imported =
                imported(new Entry("frisch", new DraftContent(Map.of("name", "Frisch"))), complete("ganz-frisch"));
        assertThat(imported).extracting(each -> each.draft().number()).containsExactly(1, 1);
        assertThat(imported.getFirst().missing()).extracting(Fault::pointer).contains("/plans");
        assertThat(imported.getLast().missing()).isEmpty();
        assertThat(desk.now(imported.getFirst().draft()))
                .isEqualTo(imported.getFirst().draft());
    }

    @Test
    void oneFaultAnywhereImportsNothingAndEachIsNamed() {
        assertThat(faults(
                        complete("heil"),
                        with("leika", "leikaKeys", List.of("4711")),
                        with("ozg", "ozgIds", List.of("20000"))))
                .extracting(Fault::pointer)
                .containsExactly("/offerings/1/content/leikaKeys", "/offerings/2/content/ozgIds");
        assertThat(imported(complete("heil")).getFirst().draft().number()).isEqualTo(1);
    }

    @Test
    void aKeyIsNamedOnceIsNotAnothersAndIsNotBeingWorkedOn() {
        desk.openOffering
                .open(SampleDesk.STRANGER, "fremd", new DraftContent(Map.of("name", "Fremd")))
                .orElseThrow();
        desk.draft("in-arbeit");
        assertThat(faults(complete("fremd"), complete("in-arbeit"), complete("doppelt"), complete("doppelt")))
                .extracting(Fault::pointer, Fault::reason)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("/offerings/0/key", "KEY_TAKEN"),
                        org.assertj.core.groups.Tuple.tuple("/offerings/1/key", "VERSION_ALREADY_OPEN"),
                        org.assertj.core.groups.Tuple.tuple("/offerings/3/key", "WRONG_VALUE"));
    }

    @Test
    void othersReadTheContentButNotForWhomItIs() {
        var visibility = Map.of("scope", "LISTED", "tenants", List.of(SampleDesk.TRIER.toString()));
        var draft = desk.openOffering
                .open(
                        SampleDesk.WRITER,
                        "gelistet",
                        with("gelistet", "visibility", visibility).content())
                .orElseThrow();
        var submitted = desk.submitVersion
                .submit(SampleDesk.WRITER, draft.id(), draft.version())
                .orElseThrow();
        desk.decide(SampleDesk.SECOND, submitted, VersionMove.RELEASE).orElseThrow();
        assertThat(export.run(SampleDesk.STRANGER).entries())
                .filteredOn(entry -> entry.offering().description().key().equals("gelistet"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.content().values()).doesNotContainKey("visibility"));
        assertThat(export.run(SampleDesk.editor(
                                de.allmende.marketplace.booking.SampleBookings.KOBLENZ, "Klara Koblenz"))
                        .entries())
                .noneMatch(entry -> entry.offering().description().key().equals("gelistet"));
    }
}
