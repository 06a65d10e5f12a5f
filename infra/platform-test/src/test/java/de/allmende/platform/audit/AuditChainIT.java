package de.allmende.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.audit.AuditFault.Kind;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestAnchors;
import de.allmende.platform.test.TestClock;
import de.allmende.platform.test.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditChainIT {

    private static final int ENTRIES = 40;
    private static final AnchorKey KEY = AnchorKey.of(TestAnchors.key());

    @TempDir
    private Path directory;

    private final TestDatabase database = TestDatabase.of("sample");
    private final BusinessTime time = new BusinessTime(TestClock.on("2026-11-22"));
    private final AuditTrail audit = new AuditTrail(database.context(), time, "sample");
    private final AuditEntries entries = new AuditEntries(database.context(), "sample");
    private final Actor mainz = Actor.system("test", TenantId.next());
    private final Actor trier = Actor.system("test", TenantId.next());
    private Anchors anchors;
    private SealAuditTrail sealing;
    private CheckAuditTrail checking;

    @BeforeEach
    void furnish() {
        anchors = new Anchors("sample", directory, KEY);
        sealing = new SealAuditTrail(database.transactions(), database.context(), entries, anchors, "sample");
        checking = new CheckAuditTrail(database.transactions(), entries, anchors, time, "sample");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void sealsWhatWasWrittenAndAnchorsTheHead() {
        write(mainz, 3);
        assertThat(checking.check(mainz)).returns(0L, AuditReport::sealed).returns(3, AuditReport::waiting);

        sealing.sealDue();
        write(mainz, 2);
        sealing.sealDue();
        sealing.sealDue();

        assertThat(checking.check(mainz))
                .returns(5L, AuditReport::sealed)
                .returns(0, AuditReport::waiting)
                .returns(2, AuditReport::anchors)
                .returns(List.of(), AuditReport::faults);
        assertThat(checking.check(trier)).returns(0L, AuditReport::sealed).returns(List.of(), AuditReport::faults);
    }

    @Test
    void refusesAnActThatDoesNotSayWhatItChanged() {
        assertThatThrownBy(() -> database.transactions()
                        .change(
                                trier,
                                () -> audit.record(trier, "THING_MADE", "thing", Ids.next(), "Ding.", null, List.of())))
                .hasMessage("THING_MADE does not say what was before and is now.");
    }

    @Test
    void whatOthersDoWithWhatIsOursStandsInBothTrails() {
        var takingOver = new TakeOverForeignEntries(database.transactions(), database.context(), "sample");
        var anna = new Actor(trier.tenant(), Actor.Kind.PERSON, Ids.next(), "Anna Amt", List.of());
        var thing = Ids.next();
        database.transactions()
                .change(
                        anna,
                        () -> audit.record(
                                        anna,
                                        "THING_TAKEN",
                                        "thing",
                                        thing,
                                        "Ding genommen.",
                                        "weil es nötig war",
                                        Change.set("Ding", "genommen"))
                                .alsoIn(mainz.tenant(), "Zweckverband")
                                .alsoIn(trier.tenant(), "Zweckverband"));
        database.transactions().change(anna, () -> {
            audit.look(anna, mainz.tenant(), "Zweckverband", "THING_SEEN", "thing", thing, "Ding angesehen.");
            return thing;
        });
        takingOver.takeOverDue();
        takingOver.takeOverDue();
        sealing.sealDue();

        assertThat(trail(trier)).extracting(AuditEntry::act).containsExactly("THING_TAKEN");
        assertThat(latest(trier).read()).extracting(AuditContent::actor).isEqualTo("Anna Amt");
        assertThat(trail(mainz)).extracting(AuditEntry::act).containsExactly("THING_SEEN", "THING_TAKEN");
        assertThat(trail(mainz).getLast().read())
                .isEqualTo(new AuditContent(
                        "Anna Amt (Zweckverband)",
                        "Ding genommen.",
                        "weil es nötig war",
                        List.of(Change.set("Ding", "genommen"))));
        assertThat(checking.check(mainz)).returns(2L, AuditReport::sealed).returns(List.of(), AuditReport::faults);
        assertThat(checking.check(trier)).returns(1L, AuditReport::sealed).returns(List.of(), AuditReport::faults);
    }

    @Test
    void whatCameToNothingIsInNobodysTrail() {
        var takingOver = new TakeOverForeignEntries(database.transactions(), database.context(), "sample");
        assertThat(database.transactions().<UUID, AuditRefusal>write(trier, () -> {
                    audit.record(
                                    trier,
                                    "THING_TAKEN",
                                    "thing",
                                    Ids.next(),
                                    "Ding genommen.",
                                    Change.set("Ding", "genommen"))
                            .alsoIn(mainz.tenant(), "Zweckverband");
                    return Outcome.refused(new AuditRefusal.AuditEntryUnknown());
                }))
                .isInstanceOf(Outcome.Refused.class);
        takingOver.takeOverDue();

        assertThat(trail(mainz)).isEmpty();
        assertThat(trail(trier)).isEmpty();
    }

    @Test
    void erasedContentLeavesTheChainWhole() {
        write(mainz, 3);
        sealing.sealDue();
        var erased = latest(mainz).id();
        var act = new EraseAuditContent(database.transactions(), entries, audit);

        assertThat(act.erase(mainz, erased, "Löschantrag vom 20.11.2026")).isEqualTo(Outcome.done(erased));
        assertThat(act.erase(mainz, erased, "noch einmal")).isEqualTo(Outcome.done(erased));
        assertThat(act.erase(trier, erased, "nicht meiner"))
                .isEqualTo(Outcome.refused(new AuditRefusal.AuditEntryUnknown()));
        sealing.sealDue();

        assertThat(checking.check(mainz)).returns(4L, AuditReport::sealed).returns(List.of(), AuditReport::faults);
        assertThat(latest(mainz).read())
                .isEqualTo(new AuditContent(
                        "test",
                        "Inhalt eines Protokolleintrags gelöscht.",
                        "Löschantrag vom 20.11.2026",
                        List.of(Change.of("Inhalt", "vorhanden", "gelöscht"))));
    }

    @Test
    void whatWasErasedWithoutSayingSoIsMissed() {
        write(mainz, 3);
        sealing.sealDue();
        var act = new EraseAuditContent(database.transactions(), entries, audit);
        act.erase(mainz, latest(mainz).id(), "Löschantrag");
        assertThat(checking.check(mainz))
                .as("as long as the entry about the erasure waits for its seal")
                .returns(1, AuditReport::waiting)
                .returns(List.of(), AuditReport::faults);
        sealing.sealDue();
        tamper("update sample.audit_entry set salt = null, content = null where act = 'THING_MADE'");

        assertThat(checking.check(mainz).faults())
                .containsExactly(new AuditFault(Kind.CONTENT_MISSING, 1), new AuditFault(Kind.CONTENT_MISSING, 2));
        act.erase(mainz, trail(mainz).getLast().id(), "zu spät");
        sealing.sealDue();
        assertThat(checking.check(mainz).faults())
                .as("there is nothing left to erase")
                .containsExactly(new AuditFault(Kind.CONTENT_MISSING, 1), new AuditFault(Kind.CONTENT_MISSING, 2));
    }

    @Test
    void nobodyElseCanNameWhatWasErased() {
        write(mainz, 1);
        sealing.sealDue();
        var erased = latest(mainz).id();
        tamper("update sample.audit_entry set salt = null, content = null");
        database.transactions().change(trier, () -> {
            audit.recordErasure(trier, erased, "nicht meiner");
            return erased;
        });
        sealing.sealDue();

        assertThat(checking.check(mainz).faults()).containsExactly(new AuditFault(Kind.CONTENT_MISSING, 1));
    }

    @Test
    void everyEntryThatIsErasedAlongIsNamed() {
        write(mainz, 3);
        write(trier, 1);
        sealing.sealDue();
        assertThat(database.transactions().change(mainz, () -> audit.eraseAbout(mainz, Set.of("thing"), "Austritt")))
                .isEqualTo(3);
        sealing.sealDue();

        assertThat(trail(mainz))
                .filteredOn(AuditEntry::isErased)
                .extracting(AuditEntry::id)
                .containsExactlyInAnyOrderElementsOf(trail(mainz).stream()
                        .filter(entry -> entry.act().equals(AuditEntry.ERASURE))
                        .map(AuditEntry::subject)
                        .toList())
                .hasSize(3);
        assertThat(checking.check(mainz)).returns(6L, AuditReport::sealed).returns(List.of(), AuditReport::faults);
        assertThat(latest(trier).isErased()).isFalse();
    }

    @Test
    void aTextBesideNoSaltIsAFaultAndNobodyReadsIt() {
        write(mainz, 2);
        sealing.sealDue();
        new EraseAuditContent(database.transactions(), entries, audit)
                .erase(mainz, latest(mainz).id(), "Löschantrag");
        sealing.sealDue();
        tamper("alter table sample.audit_entry drop constraint content_and_salt_go_together;"
                + " update sample.audit_entry set content = '{\"actor\":\"A\",\"summary\":\"Erfunden\",\"changes\":[]}'"
                + " where content is null");

        assertThat(checking.check(mainz).faults()).containsExactly(new AuditFault(Kind.CONTENT_DIFFERS, 2));
        assertThat(trail(mainz))
                .extracting(AuditEntry::read)
                .filteredOn(Objects::isNull)
                .hasSize(1);
    }

    @Test
    void anEntryThatDisappearsBeforeItsSealIsMissed() {
        write(mainz, 1);
        tamper("delete from sample.audit_entry");
        sealing.sealDue();

        assertThat(checking.check(mainz).faults()).containsExactly(new AuditFault(Kind.ENTRY_MISSING, 0));
    }

    @Test
    void thePackageIsCheckedWithStandardToolsOnly() throws Exception {
        write(mainz, 12);
        sealing.sealDue();
        new EraseAuditContent(database.transactions(), entries, audit)
                .erase(mainz, latest(mainz).id(), "Löschantrag");
        sealing.sealDue();
        var packing = new PackAuditTrail(database.transactions(), entries, audit, anchors, time, "sample");
        var folder = unpacked(packing.pack(mainz));

        assertThat(verdict(folder))
                .contains("13 Einträge, davon 1 mit gelöschtem Inhalt; 2 Anker.", "Alles in Ordnung.");

        change(folder.resolve("inhalte.tsv"), "Ding 3", "Ding 8");
        assertThat(verdict(folder)).contains("FEHLER: Eintrag 4: der Inhalt wurde verändert.", "1 Fehler.");
        change(folder.resolve("inhalte.tsv"), "Ding 8", "Ding 3");
        change(folder.resolve("anker.tsv"), "\t13\t", "\t12\t");
        assertThat(verdict(folder)).contains("FEHLER: Anker 2: die Unterschrift ist nicht echt.");
        change(folder.resolve("anker.tsv"), "\t12\t" + "", "\t13\t");
        change(folder.resolve("kette.tsv"), "THING_MADE", "THING_SOLD");
        assertThat(verdict(folder)).contains("FEHLER: Kette, Zeile 1: der Hash stimmt nicht.");
    }

    @Test
    void thePackageTellsWhoseErasureNobodyNames() throws Exception {
        write(mainz, 12);
        sealing.sealDue();
        new EraseAuditContent(database.transactions(), entries, audit)
                .erase(mainz, latest(mainz).id(), "Löschantrag");
        sealing.sealDue();
        tamper("alter table sample.audit_entry drop constraint content_and_salt_go_together;"
                + at("update sample.audit_entry set salt = null, content = null where id = %s;", 4)
                + at("update sample.audit_entry set salt = null where id = %s;", 6)
                + at("update sample.audit_entry set content = null where id = %s;", 8)
                + at("update sample.audit_entry set content = '{}' where id = %s", 12));
        var packing = new PackAuditTrail(database.transactions(), entries, audit, anchors, time, "sample");

        assertThat(verdict(unpacked(packing.pack(mainz))))
                .contains(
                        "FEHLER: Eintrag 4: der Inhalt fehlt, und kein Eintrag der Kette nennt seine Löschung.",
                        "FEHLER: Eintrag 6: der Inhalt wurde verändert.",
                        "FEHLER: Eintrag 8: der Inhalt wurde verändert.",
                        "FEHLER: Eintrag 12: der Inhalt wurde verändert.",
                        "4 Fehler.");
        assertThat(checking.check(mainz).faults())
                .containsExactlyInAnyOrder(
                        new AuditFault(Kind.CONTENT_MISSING, 4),
                        new AuditFault(Kind.CONTENT_DIFFERS, 6),
                        new AuditFault(Kind.CONTENT_DIFFERS, 8),
                        new AuditFault(Kind.CONTENT_DIFFERS, 12));
    }

    @Test
    void thePackageTellsThatTheEndWasCutOff() throws Exception {
        write(mainz, 5);
        sealing.sealDue();
        write(mainz, 5);
        sealing.sealDue();
        tamper("delete from sample.audit_entry where id in"
                + " (select entry_id from sample.audit_seal where position > 7);"
                + " delete from sample.audit_seal where position > 7");
        var packing = new PackAuditTrail(database.transactions(), entries, audit, anchors, time, "sample");

        assertThat(verdict(unpacked(packing.pack(mainz))))
                .contains("FEHLER: Anker 2: die Kette passt an Stelle 10 nicht dazu.", "1 Fehler.");
        assertThat(checking.check(mainz).faults()).containsExactly(new AuditFault(Kind.CHAIN_TOO_SHORT, 10));
    }

    /** Somebody with every right in the database changes something, and nothing else; each case on a whole trail. */
    @Test
    void everyManipulationIsFound() throws Exception {
        var cases = Boolean.getBoolean("allmende.proof") ? 10_000 : 200;
        for (int i = 0; i < 4; i++) {
            write(mainz, ENTRIES / 4);
            write(trier, ENTRIES / 4);
            sealing.sealDue();
        }
        tamper("create schema kept");
        tamper("create table kept.audit_entry as select * from sample.audit_entry");
        tamper("create table kept.audit_seal as select * from sample.audit_seal");
        assertThat(checking.check(mainz).faults()).isEmpty();
        var anchored = Files.readAllBytes(directory.resolve("sample.tsv"));
        var random = new Random(20261122);

        for (int i = 0; i < cases; i++) {
            var crime = Crime.values()[i % Crime.values().length];
            var first = 1 + random.nextInt(ENTRIES - 1);
            var second = first + 1 + random.nextInt(ENTRIES - first);
            tamper(crime.sql(mainz.tenant().value(), first, second));
            if (crime == Crime.REWRITE) {
                rewrite(first);
            }
            if (crime == Crime.REPLAYED_AND_WRITTEN_ON) {
                write(mainz, ENTRIES);
                sealing.sealDue();
            }
            assertThat(checking.check(mainz).faults())
                    .as("%s at %d and %d, case %d", crime, first, second, i)
                    .isNotEmpty();
            assertThat(checking.check(trier).faults())
                    .as("%s, the neighbour", crime)
                    .isEmpty();
            restore();
            Files.write(directory.resolve("sample.tsv"), anchored);
        }
        assertThat(checking.check(mainz).faults()).isEmpty();
    }

    @Test
    void anAnchorThatSomebodyElseSignedIsNotBelieved() throws Exception {
        write(mainz, 2);
        sealing.sealDue();
        var anchor = anchors.of(mainz.tenant().value()).getFirst();
        var theirs = AnchorKey.of(TestAnchors.key());
        var forged = new Anchor(
                "sample", anchor.tenant(), 1, "0".repeat(64), anchor.anchoredAt(), theirs.sign(anchor.signed()));
        Files.writeString(directory.resolve("sample.tsv"), forged.line() + "\n", StandardOpenOption.APPEND);

        assertThat(checking.check(mainz).faults()).containsExactly(new AuditFault(Kind.ANCHOR_FORGED, 1));
    }

    @Test
    void aTornAnchorIsToldAndHidesNoOther() throws Exception {
        write(mainz, 2);
        sealing.sealDue();
        var torn = "sample\t" + mainz.tenant().value() + "\t2\t00";
        Files.writeString(directory.resolve("sample.tsv"), torn, StandardOpenOption.APPEND);
        write(mainz, 1);
        sealing.sealDue();

        var report = checking.check(mainz);
        assertThat(report.faults()).containsExactly(new AuditFault(Kind.ANCHOR_FORGED, 0));
        assertThat(report.anchors()).isEqualTo(2);
        assertThat(checking.check(trier).faults()).isEmpty();
    }

    private enum Crime {
        CONTENT("update sample.audit_entry set content = overlay(content placing"
                + " chr(ascii(substr(content, 12, 1)) + 1) from 12 for 1) where id = :first"),
        SALT("update sample.audit_entry set salt = reverse(salt) where id = :first"),
        TEXT_WITHOUT_SALT(Crime.HALVES + "set salt = null, content = '{}' where id = :first"),
        SALT_WITHOUT_TEXT(Crime.HALVES + "set content = null where id = :first"),
        ERASED_SILENTLY("update sample.audit_entry set salt = null, content = null where id = :first"),
        DIGEST("update sample.audit_entry set digest = reverse(digest) where id = :first"),
        ACT("update sample.audit_entry set act = act || 'X' where id = :first"),
        ACTOR("update sample.audit_entry set actor_id = gen_random_uuid() where id = :first"),
        KIND("update sample.audit_entry set actor_kind = 'MACHINE' where id = :first"),
        TIME("update sample.audit_entry set occurred_at = occurred_at + interval '1 microsecond' where id = :first"),
        SUBJECT("update sample.audit_entry set subject_id = gen_random_uuid() where id = :first"),
        SUBJECT_TYPE("update sample.audit_entry set subject_type = 'other' where id = :first"),
        DELETED("delete from sample.audit_entry where id = :first"),
        CUT_OUT(
                "delete from sample.audit_entry where id = :first; delete from sample.audit_seal where entry_id = :first"),
        SEAL("update sample.audit_seal set hash = reverse(hash) where entry_id = :first"),
        SEAL_LOST("delete from sample.audit_seal where entry_id = :first"),
        SWAPPED_TEXTS(
                "update sample.audit_entry e set content = o.content, salt = o.salt, digest = o.digest"
                        + " from kept.audit_entry o where (e.id = :first and o.id = :second) or (e.id = :second and o.id = :first)"),
        SWAPPED_PLACES(
                "update sample.audit_seal set position = -position + 100000 where entry_id in (:first, :second);"
                        + " update sample.audit_seal s set position = k.position from kept.audit_seal k"
                        + " where (s.entry_id = :first and k.entry_id = :second) or (s.entry_id = :second and k.entry_id = :first)"),
        TRUNCATED("delete from sample.audit_entry where id in (select entry_id from sample.audit_seal"
                + " where tenant_id = :tenant and position >= :place);"
                + " delete from sample.audit_seal where tenant_id = :tenant and position >= :place"),
        REPLAYED_AND_WRITTEN_ON(TRUNCATED.sql),
        EMPTIED(
                "delete from sample.audit_entry where tenant_id = :tenant; delete from sample.audit_seal where tenant_id = :tenant"),
        SLIPPED_IN(
                "insert into sample.audit_entry select gen_random_uuid(), tenant_id, occurred_at, actor_kind, actor_id, act,"
                        + " subject_type, subject_id, salt, content, digest from sample.audit_entry where id = :first"),
        REWRITE("update sample.audit_entry set act = 'NEVER_DONE' where id = :first");

        private static final String HALVES =
                "alter table sample.audit_entry drop constraint if exists content_and_salt_go_together;"
                        + " update sample.audit_entry ";

        private final String sql;

        Crime(String sql) {
            this.sql = sql;
        }

        String sql(UUID tenant, int first, int second) {
            return sql.replace(":first", at(tenant, first))
                    .replace(":second", at(tenant, second))
                    .replace(":tenant", "'" + tenant + "'")
                    .replace(":place", Integer.toString(first));
        }

        private static String at(UUID tenant, int position) {
            return "(select entry_id from kept.audit_seal where tenant_id = '%s' and position = %d)"
                    .formatted(tenant, position);
        }
    }

    /** As somebody does who knows how the chain is computed; only the anchors are out of reach. */
    private void rewrite(int from) {
        database.transactions().read(mainz, () -> {
            var hash = new String[] {HashChain.BEGINNING};
            var update = new StringBuilder();
            entries.chain(seal -> {
                hash[0] = HashChain.hash(
                        hash[0], AuditChain.line("sample", Objects.requireNonNull(seal.entry()), seal.position()));
                if (seal.position() >= from) {
                    update.append("update sample.audit_seal set hash = '%s' where entry_id = '%s';"
                            .formatted(hash[0], seal.entryId()));
                }
            });
            tamper(update.toString());
            return true;
        });
    }

    private void restore() {
        tamper("delete from sample.audit_seal; delete from sample.audit_entry;"
                + " insert into sample.audit_entry select * from kept.audit_entry;"
                + " insert into sample.audit_seal select * from kept.audit_seal");
    }

    /** A statement about the entry at this position of Mainz. */
    private String at(String sql, int position) {
        return sql.formatted("(select entry_id from sample.audit_seal where tenant_id = '%s' and position = %d)"
                .formatted(mainz.tenant().value(), position));
    }

    private void tamper(String sql) {
        database.asSuperuser(sql);
    }

    private void write(Actor actor, int count) {
        database.transactions().change(actor, () -> {
            for (int i = 0; i < count; i++) {
                audit.record(
                        actor,
                        "THING_MADE",
                        "thing",
                        Ids.next(),
                        "Ding " + i + " mit „Ümläuten“ und\tTabulator",
                        "weil es\nnötig war",
                        Change.set("Farbe", "grün"));
            }
            return true;
        });
    }

    private AuditEntry latest(Actor actor) {
        return trail(actor).getFirst();
    }

    /** The latest first. */
    private List<AuditEntry> trail(Actor actor) {
        return database.transactions()
                .read(actor, () -> entries.page(new AuditFilter(null, null, null), null, ENTRIES));
    }

    private Path unpacked(byte[] zip) throws Exception {
        var folder = Files.createDirectories(directory.resolve("package"));
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var file = in.getNextEntry(); file != null; file = in.getNextEntry()) {
                Files.write(folder.resolve(file.getName()), in.readAllBytes());
            }
        }
        return folder;
    }

    private static void change(Path file, String before, String after) throws Exception {
        var text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replaceFirst(before, after));
    }

    private static String verdict(Path folder) throws Exception {
        var process = new ProcessBuilder("bash", "pruefen.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader()) {
            return output.readAllAsString();
        }
    }
}
