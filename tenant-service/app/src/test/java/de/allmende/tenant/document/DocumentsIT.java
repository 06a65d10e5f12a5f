package de.allmende.tenant.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.document.DocumentRefusal.DocumentFiledAlready;
import de.allmende.tenant.document.DocumentRefusal.DocumentRemovedAlready;
import de.allmende.tenant.document.DocumentRefusal.DocumentUnknown;
import de.allmende.tenant.member.MembershipId;
import de.allmende.tenant.member.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The association files what Koblenz has decided. */
class DocumentsIT {

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
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Pdf pdf(String words) {
        return Pdf.of("%%PDF-1.7%n%% %s%n%%%%EOF%n".formatted(words).getBytes(StandardCharsets.UTF_8));
    }

    private static MembershipId membership(Tenant tenant) {
        return tenant.memberships().getFirst().id();
    }

    private Outcome<MembershipDocument, DocumentRefusal> file(TenantId by, Tenant tenant, MembershipId membership) {
        var command = new FileDocument.Command(
                tenant.id(), membership, DocumentKind.DECISION, "Beschluss.pdf", pdf("Wir treten bei."));
        return house.get(FileDocument.class).file(TestHouse.job(by), command);
    }

    private MembershipDocument filed() {
        return file(verband.id(), koblenz, membership(koblenz)).orElseThrow();
    }

    private List<MembershipDocument> seenBy(TenantId who) {
        return house.get(ReadDocuments.class)
                .of(TestHouse.job(who), koblenz.id(), membership(koblenz))
                .orElse(List.of());
    }

    private boolean isReadBy(TenantId who, Tenant tenant, MembershipDocument document) {
        return house.get(ReadDocuments.class)
                .copy(TestHouse.job(who), tenant.id(), membership(tenant), document.id())
                .isPresent();
    }

    private Outcome<MembershipDocument, DocumentRefusal> remove(TenantId by, MembershipDocument document) {
        return house.get(RemoveDocument.class)
                .remove(
                        TestHouse.job(by),
                        koblenz.id(),
                        membership(koblenz),
                        document.id(),
                        "Gehört zu einer anderen Stadt");
    }

    private static void assertRefused(Outcome<?, ?> outcome, DocumentRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void bothPartiesReadItByteForByteAndNobodyElse() {
        var document = filed();

        assertThat(seenBy(koblenz.id())).containsExactly(document);
        var copy = house.get(ReadDocuments.class)
                .copy(TestHouse.job(koblenz.id()), koblenz.id(), membership(koblenz), document.id())
                .orElseThrow();
        assertThat(copy.content().bytes()).isEqualTo(pdf("Wir treten bei.").bytes());
        assertThat(document.sha256()).isEqualTo(copy.content().sha256()).hasSize(64);
        assertThat(seenBy(trier.id())).isEmpty();
        assertThat(isReadBy(trier.id(), koblenz, document)).isFalse();
        assertThat(isReadBy(verband.id(), trier, document)).isFalse();
    }

    /** How often the tenant is told that somebody else opened a paper of its membership. */
    private int looks() {
        return house.database()
                .transactions()
                .read(
                        TestHouse.job(verband.id()),
                        () -> house.database()
                                .context()
                                .fetchCount(
                                        DSL.table("plumbing.foreign_entry"),
                                        DSL.condition("act = 'DOCUMENT_LOOKED_AT'")));
    }

    @Test
    void whatOthersOpenIsToldAndWhatOnesOwnPeopleOpenIsNot() {
        var document = filed();
        assertThat(isReadBy(koblenz.id(), koblenz, document)).isTrue();
        assertThat(isReadBy(trier.id(), koblenz, document)).isFalse();
        assertThat(looks()).isZero();
        assertThat(isReadBy(verband.id(), koblenz, document)).isTrue();
        assertThat(looks()).isEqualTo(1);
    }

    @Test
    void onlyTheAssociationFilesAndRemoves() {
        var document = filed();

        assertRefused(file(koblenz.id(), koblenz, membership(koblenz)), new DocumentUnknown());
        assertRefused(remove(koblenz.id(), document), new DocumentUnknown());
        assertRefused(remove(trier.id(), document), new DocumentUnknown());
        assertRefused(file(verband.id(), koblenz, membership(trier)), new DocumentUnknown());
    }

    @Test
    void theSameFileIsFiledOnce() {
        filed();

        assertRefused(
                file(verband.id(), koblenz, membership(koblenz)),
                new DocumentFiledAlready("Beschluss.pdf", LocalDate.parse("2026-11-22")));
    }

    @Test
    void aRemovedOneLosesItsContentAndKeepsItsStory() {
        var document = filed();

        var removed = remove(verband.id(), document).orElseThrow();

        assertThat(seenBy(koblenz.id())).containsExactly(removed);
        assertThat(removed.sha256()).isEqualTo(document.sha256());
        assertThat(isReadBy(verband.id(), koblenz, document)).isFalse();
        assertRefused(remove(verband.id(), document), new DocumentRemovedAlready());
        assertThat(filed().id()).isNotEqualTo(document.id());
    }

    @Test
    void refusesWhatIsNotAWholePdf() {
        assertThatThrownBy(() -> Pdf.of("Beschluss".getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("Das ist keine PDF-Datei.");
        assertThatThrownBy(() -> Pdf.of("%PDF-1.7 abgebrochen".getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("Die PDF-Datei ist nicht vollständig.");
        assertThatThrownBy(() -> Pdf.of(new byte[Pdf.MAX_BYTES + 1]))
                .hasMessageStartingWith("Die Datei ist größer als 10 MB.");
        assertThatThrownBy(() -> Pdf.of(new byte[0])).hasMessageStartingWith("Das ist keine PDF-Datei.");
    }
}
