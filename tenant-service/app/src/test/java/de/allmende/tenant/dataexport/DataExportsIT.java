package de.allmende.tenant.dataexport;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.dataexport.ContributeExport;
import de.allmende.platform.dataexport.Contribution;
import de.allmende.platform.dataexport.ExportSink;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportDeleted;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportNotReady;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportNotUnderWay;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportOfOthers;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportUnderWay;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportUnknown;
import de.allmende.tenant.document.DocumentId;
import de.allmende.tenant.document.DocumentKind;
import de.allmende.tenant.document.FileDocument;
import de.allmende.tenant.invitation.InvitePerson;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.merger.RecordMerger;
import de.allmende.tenant.merger.ReleaseMerger;
import de.allmende.tenant.person.Newcomer;
import de.allmende.tenant.person.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** On 22.11.2026 Koblenz takes its data away. */
class DataExportsIT {

    private TestHouse house;
    private Tenant verband;
    private Tenant koblenz;
    private Tenant trier;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        koblenz = house.member(verband, "koblenz", "071110000000");
        trier = house.member(verband, "trier", "072110000000");
        house.person(koblenz, "Komma, \"Anna\"", Role.READER);
        house.person(trier, "Kanarienvogel", Role.READER);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Actor of(Tenant tenant) {
        return TestHouse.job(tenant.id());
    }

    private Outcome<DataExport, DataExportRefusal> request(Tenant who, Tenant whose) {
        return house.get(RequestDataExport.class).request(of(who), whose.id());
    }

    private Outcome<OpenDataExport.Opened, DataExportRefusal> open(Tenant who, DataExport export) {
        return house.get(OpenDataExport.class).open(of(who), export.id());
    }

    private List<DataExport> seenBy(Tenant who) {
        return house.get(ReadDataExports.class).of(of(who), koblenz.id()).orElse(List.of());
    }

    private void contributed(DataExport export, Contributor service, String... openItems) {
        house.get(TakeContribution.class)
                .take(export.tenant(), export.id(), service, new Contribution(List.of(), List.of(openItems)))
                .orElseThrow();
    }

    private void contributedByAll(DataExport export) {
        new ContributeExport(
                        house.database().transactions(), List.copyOf(house.exportParts()), house.get(ExportSink.class))
                .contribute(export.tenant(), export.id().value());
        contributed(export, Contributor.MARKETPLACE);
        contributed(export, Contributor.BILLING, "Noch nicht abgerechnet: E-Akte, 11/2026.");
        house.get(AssembleDataExports.class).assembleDue();
    }

    private DataExport ready(Tenant who) {
        var export = request(who, koblenz).orElseThrow();
        contributedByAll(export);
        return export;
    }

    private DocumentId filed(byte[] paper) {
        var membership = koblenz.memberships().getFirst().id();
        var command = new FileDocument.Command(
                koblenz.id(), membership, DocumentKind.DECISION, "Beschluss.pdf", Pdf.of(paper));
        return house.get(FileDocument.class)
                .file(of(verband), command)
                .orElseThrow()
                .id();
    }

    private void leaves(Tenant tenant) {
        house.database().transactions().change(of(verband), () -> {
            house.get(Tenants.class).changeState(tenant.id(), TenantState.LEAVING);
            return tenant;
        });
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void tellsWhoWasAskedInAndWhoTakesOverOnceThatIsReleased() throws Exception {
        var secret = house.get(InvitePerson.class)
                .invite(
                        person("Administration", Role.TENANT_ADMIN),
                        new Newcomer("Hanna", "hanna@koblenz.example", List.of()))
                .orElseThrow()
                .secret();
        var merger = house.get(RecordMerger.class)
                .record(
                        person("Hoffmann", Role.ASSOCIATION_ADMIN),
                        new RecordMerger.Command(
                                koblenz.id(),
                                trier.id(),
                                LocalDate.parse("2027-01-01"),
                                "Landesgesetz",
                                "Beschluss 17"))
                .orElseThrow();
        var before =
                unzipped(open(koblenz, ready(koblenz)).orElseThrow().content().readAllBytes());
        house.get(ReleaseMerger.class)
                .release(person("Wolf", Role.AUDITOR), merger.id())
                .orElseThrow();
        var after =
                unzipped(open(koblenz, ready(koblenz)).orElseThrow().content().readAllBytes());

        assertThat(text(after, "mandant/einladungen.csv")).contains("Hanna").doesNotContain(secret.value());
        assertThat(text(before, "mandant/rechtsnachfolgen.csv")).doesNotContain("Landesgesetz");
        assertThat(text(after, "mandant/rechtsnachfolgen.csv")).contains("Landesgesetz");
        assertThat(text(after, "mandant/anmeldedienste.csv")).startsWith("kennung,");
        assertThat(text(after, "mandant/aufnahmeantraege.csv")).startsWith("kennung,");
    }

    private Actor person(String name, Role role) {
        var tenant = role == Role.TENANT_ADMIN ? koblenz : verband;
        var person = house.person(tenant, name, role);
        return new Actor(
                tenant.id(), Actor.Kind.PERSON, person.id().value(), person.name(), List.of(Grant.of(role.name())));
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
    }

    @Test
    void isOnePackageWithAllThatTheTenantHasAndNothingElse() throws Exception {
        var paper = "%PDF-1.7 Beschluss %%EOF".getBytes(StandardCharsets.UTF_8);
        var filed = filed(paper);
        var export = ready(koblenz);

        var opened = open(koblenz, export).orElseThrow();
        var bytes = opened.content().readAllBytes();
        var files = unzipped(bytes);

        assertThat(opened.fileName()).isEqualTo("datenmitnahme-koblenz-2026-11-22.zip");
        assertThat(bytes).hasSize((int) opened.bytes());
        assertThat(new String(Objects.requireNonNull(files.get("LIESMICH.txt")), StandardCharsets.UTF_8))
                .startsWith("Alle Daten von Koblenz")
                .contains("Angefordert am 22.11.2026");
        var people = new String(Objects.requireNonNull(files.get("mandant/personen.csv")), StandardCharsets.UTF_8);
        assertThat(people).contains(",\"Komma, \"\"Anna\"\"\",").endsWith("\r\n");
        assertThat(files.get("mandant/dokumente/%s.pdf".formatted(filed))).isEqualTo(paper);
        files.forEach((path, content) ->
                assertThat(new String(content, StandardCharsets.UTF_8)).as(path).doesNotContain("Kanarienvogel"));
        var resources = JsonMapper.builder()
                .build()
                .readTree(Objects.requireNonNull(files.get("datapackage.json")))
                .get("resources");
        assertThat(resources).hasSize(files.size() - 2).hasSizeGreaterThan(20);
        for (var resource : resources) {
            var content = Objects.requireNonNull(files.get(resource.get("path").asString()));
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            assertThat(resource.get("hash").asString())
                    .isEqualTo("sha256:" + HexFormat.of().formatHex(digest));
            assertThat(resource.get("bytes").asLong()).isEqualTo(content.length);
        }
    }

    @Test
    void saysWhatEachServiceHasContributedAndWhatIsOpen() {
        var export = request(koblenz, koblenz).orElseThrow();
        contributed(export, Contributor.BILLING, "Eine Rechnung fehlt.");
        contributed(export, Contributor.BILLING, "Zweimal zählt einmal.");
        house.get(AssembleDataExports.class).assembleDue();

        var seen = seenBy(koblenz).getFirst();
        assertThat(seen.state()).isEqualTo(DataExport.State.REQUESTED);
        assertThat(seen.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.openItems()).containsExactly("Eine Rechnung fehlt."));
        assertThat(open(koblenz, export)).isEqualTo(Outcome.refused(new DataExportNotReady()));
    }

    @Test
    void isUnderWayOnceAtATime() {
        var first = request(koblenz, koblenz).orElseThrow();
        assertThat(request(koblenz, koblenz)).isEqualTo(Outcome.refused(new DataExportUnderWay(first.requestedAt())));
        contributedByAll(first);
        request(koblenz, koblenz).orElseThrow();
    }

    private Outcome<DataExport, DataExportRefusal> cancel(Tenant who, DataExport export) {
        return house.get(CancelDataExport.class).cancel(of(who), export.id());
    }

    @Test
    void whatNeverArrivesIsCancelledAndMayBeAskedForAgain() {
        var stuck = request(koblenz, koblenz).orElseThrow();
        contributed(stuck, Contributor.BILLING);

        assertThat(cancel(koblenz, stuck).orElseThrow().state()).isEqualTo(DataExport.State.CANCELLED);
        contributedByAll(stuck);
        house.get(AssembleDataExports.class).deleteDue();

        assertThat(seenBy(koblenz)).singleElement().satisfies(seen -> {
            assertThat(seen.state()).isEqualTo(DataExport.State.CANCELLED);
            assertThat(seen.parts()).extracting(DataExport.Part::service).containsExactly(Contributor.BILLING);
            assertThat(seen.deletedAt()).isNotNull();
        });
        assertThat(house.get(DataExports.class).toSweep(verband.id())).isEmpty();
        assertThat(cancel(koblenz, stuck)).isEqualTo(Outcome.refused(new DataExportNotUnderWay()));
        assertThat(open(koblenz, stuck)).isEqualTo(Outcome.refused(new DataExportNotReady()));
        var next = ready(koblenz);
        assertThat(cancel(koblenz, next)).isEqualTo(Outcome.refused(new DataExportNotUnderWay()));
        open(koblenz, next).orElseThrow();
    }

    @Test
    void isCancelledByTheTenantOrByTheAssociationThatHasAsked() {
        var own = request(koblenz, koblenz).orElseThrow();
        for (var other : List.of(trier, verband)) {
            assertThat(cancel(other, own)).isEqualTo(Outcome.refused(new DataExportUnknown()));
        }
        cancel(koblenz, own).orElseThrow();
        leaves(koblenz);
        cancel(verband, request(verband, koblenz).orElseThrow()).orElseThrow();
        cancel(koblenz, request(verband, koblenz).orElseThrow()).orElseThrow();
    }

    @Test
    void isNobodyElsesToAskForOrToOpen() {
        var export = ready(koblenz);
        assertThat(request(trier, koblenz)).isEqualTo(Outcome.refused(new DataExportUnknown()));
        assertThat(open(trier, export)).isEqualTo(Outcome.refused(new DataExportUnknown()));
        assertThat(seenBy(trier)).isEmpty();

        assertThat(request(verband, koblenz)).isEqualTo(Outcome.refused(new DataExportOfOthers(TenantState.ACTIVE)));
        assertThat(seenBy(verband)).hasSize(1);
        assertThat(open(verband, export)).isEqualTo(Outcome.refused(new DataExportUnknown()));
        assertThat(house.database()
                        .transactions()
                        .read(of(verband), () -> house.get(DataExports.class).packed(export.id(), 0)))
                .as("the database does not show it either")
                .isEmpty();
    }

    @Test
    void isForTheAssociationToTakeWhenTheTenantLeaves() {
        leaves(koblenz);
        var export = ready(verband);
        assertThat(open(verband, export)).isInstanceOf(Outcome.Done.class);
        assertThat(open(koblenz, export)).isInstanceOf(Outcome.Done.class);
        assertThat(open(trier, export)).isEqualTo(Outcome.refused(new DataExportUnknown()));
        assertThat(house.database()
                        .context()
                        .fetchCount(
                                DSL.table("plumbing.foreign_entry"),
                                DSL.field("tenant_id")
                                        .eq(koblenz.id().value())
                                        .and(DSL.field("act").in("DATA_EXPORT_REQUESTED", "DATA_EXPORT_DOWNLOADED"))))
                .isEqualTo(2);
    }

    @Test
    void countsAsDownloadedWithItsLastByte() throws Exception {
        var export = ready(koblenz);
        var content = open(koblenz, export).orElseThrow().content();
        content.readNBytes(100);
        assertThat(seenBy(koblenz).getFirst().downloaded()).isNull();
        content.readAllBytes();
        assertThat(seenBy(koblenz).getFirst().downloaded()).isNotNull();
    }

    @Test
    void isDeletedAfterThirtyDays() {
        var export = ready(koblenz);
        house.clock().advanceTo("2026-12-22");
        house.get(AssembleDataExports.class).deleteDue();
        assertThat(open(koblenz, export)).isInstanceOf(Outcome.Done.class);

        house.clock().advanceTo("2026-12-23");
        house.get(AssembleDataExports.class).deleteDue();
        assertThat(open(koblenz, export))
                .isEqualTo(Outcome.refused(new DataExportDeleted(LocalDate.parse("2026-12-22"))));
        assertThat(house.database()
                        .transactions()
                        .read(of(koblenz), () -> house.get(DataExports.class).packed(export.id(), 0)))
                .isEmpty();
    }
}
