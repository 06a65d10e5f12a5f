package de.allmende.marketplace.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.catalogue.CatalogueQuery;
import de.allmende.marketplace.catalogue.EvidenceKind;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.evidence.persistence.EvidenceTables;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Evidence over the real tables; today is 22 November 2026. */
class EvidenceIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Actor EDITOR = editor(SampleOfferings.ASSOCIATION);
    private static final Actor STRANGER = editor(SampleBookings.KOBLENZ);
    private static final Actor READER = SampleBookings.ORDERER;

    private final Marketplace marketplace = new Marketplace();
    private final Evidences evidences = EvidenceTables.evidences(marketplace.database.context());
    private final BusinessTime time = new BusinessTime(marketplace.clock);
    private final AuditTrail audit = new AuditTrail(marketplace.database.context(), time, "marketplace");
    private final AddEvidence add = new AddEvidence(marketplace.database.transactions(), evidences, audit, time);
    private final RemoveEvidence remove =
            new RemoveEvidence(marketplace.database.transactions(), evidences, audit, time);
    private final ReadEvidence read =
            new ReadEvidence(marketplace.database.transactions(), marketplace.catalogue, evidences, time);

    @AfterEach
    void close() {
        marketplace.close();
    }

    private static Actor editor(TenantId tenant) {
        return new Actor(tenant, Actor.Kind.PERSON, Ids.next(), "Edda Edel", List.of(Grant.of("CATALOGUE_EDITOR")));
    }

    private static Pdf pdf(String words) {
        return Pdf.of("%%PDF-1.7%n%% %s%n%%%%EOF%n".formatted(words).getBytes(StandardCharsets.UTF_8));
    }

    private Outcome<Evidence, EvidenceRefusal> linked(
            Actor editor, EvidenceKind kind, LocalDate from, @Nullable LocalDate until) {
        return add.add(
                editor,
                new AddEvidence.Command(
                        marketplace.eAkte.id(),
                        new Evidence.Details(kind, "Prüfhaus", from, until),
                        new AddEvidence.Source.Link(URI.create("https://pruefhaus.example/testat"))));
    }

    private Evidence until(EvidenceKind kind, @Nullable LocalDate until) {
        return linked(EDITOR, kind, TODAY.minusYears(1), until).orElseThrow();
    }

    private Outcome<Evidence, EvidenceRefusal> filed(String words) {
        return add.add(
                EDITOR,
                new AddEvidence.Command(
                        marketplace.eAkte.id(),
                        new Evidence.Details(EvidenceKind.C5, "Prüfhaus", TODAY, null),
                        new AddEvidence.Source.File("C5.pdf", pdf(words))));
    }

    private List<Long> daysOfWarnings() {
        return marketplace.database.transactions().read(EDITOR, () -> read.expiring(EDITOR, 20)).stream()
                .map(ReadEvidence.Expiring::daysLeft)
                .toList();
    }

    private int hits(EvidenceKind kind) {
        return marketplace
                .catalogue
                .search(READER, new CatalogueQuery(null, null, null, null, null, kind, null), 20, Optional.empty())
                .page()
                .total();
    }

    @Test
    void aFileIsReadByteForByteByWhoeverSeesTheOffering() {
        var evidence = filed("Testat").orElseThrow();
        var copy = read.copy(READER, "e-akte", evidence.id()).orElseThrow();
        assertThat(copy.content().bytes()).isEqualTo(pdf("Testat").bytes());
        assertThat(copy.file()).isEqualTo(evidence.file());
        assertThat(read.of(READER, "e-akte").orElseThrow().evidence()).containsExactly(evidence);
        assertThat(read.of(READER, "gibt-es-nicht")).isEmpty();
    }

    @Test
    void theSameFileIsNotFiledTwice() {
        var first = filed("Testat").orElseThrow();
        assertThat(filed("Testat")).isEqualTo(Outcome.refused(new EvidenceRefusal.EvidenceFiledAlready("C5.pdf")));
        remove.remove(EDITOR, marketplace.eAkte.id(), first.id(), "Falsche Leistung")
                .orElseThrow();
        assertThat(filed("Testat")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void onlyTheProviderAddsAndRemoves() {
        var evidence = until(EvidenceKind.ISO_27001, null);
        assertThat(linked(STRANGER, EvidenceKind.C5, TODAY, null))
                .isEqualTo(Outcome.refused(new EvidenceRefusal.EvidenceNotFound()));
        assertThat(remove.remove(STRANGER, marketplace.eAkte.id(), evidence.id(), "Weg damit"))
                .isEqualTo(Outcome.refused(new EvidenceRefusal.EvidenceNotFound()));
        assertThat(read.ofOwn(STRANGER, marketplace.eAkte.id())).isEmpty();
        assertThat(read.ofOwn(EDITOR, marketplace.eAkte.id()).orElseThrow().evidence())
                .containsExactly(evidence);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThat(linked(EDITOR, EvidenceKind.C5, TODAY, TODAY.minusDays(1)))
                .isEqualTo(Outcome.refused(new EvidenceRefusal.EvidencePeriodReversed(TODAY, TODAY.minusDays(1))));
    }

    @Test
    void saysHowManyDaysAreLeft() {
        assertThat(until(EvidenceKind.C5, TODAY.plusDays(61)).standing(TODAY)).isEqualTo(EvidenceStanding.VALID);
        assertThat(until(EvidenceKind.C5, TODAY.plusDays(60)).standing(TODAY)).isEqualTo(EvidenceStanding.EXPIRING);
        assertThat(until(EvidenceKind.C5, TODAY).standing(TODAY)).isEqualTo(EvidenceStanding.EXPIRING);
        assertThat(until(EvidenceKind.C5, TODAY.minusDays(1)).standing(TODAY)).isEqualTo(EvidenceStanding.EXPIRED);
        assertThat(until(EvidenceKind.C5, TODAY.minusDays(1)).daysLeft(TODAY)).isEqualTo(-1);
        assertThat(linked(EDITOR, EvidenceKind.MEASURES, TODAY.plusDays(1), null)
                        .orElseThrow()
                        .standing(TODAY))
                .isEqualTo(EvidenceStanding.NOT_YET_VALID);
    }

    @Test
    void theProviderIsToldSixtyDaysBeforeUntilALaterOneLiesThere() {
        until(EvidenceKind.C5, TODAY.plusDays(61));
        assertThat(daysOfWarnings()).isEmpty();
        marketplace.clock.advanceTo("2026-11-23");
        assertThat(daysOfWarnings()).containsExactly(60L);
        until(EvidenceKind.ISO_27001, TODAY.minusDays(9));
        assertThat(daysOfWarnings()).containsExactly(-10L, 60L);
        until(EvidenceKind.C5, TODAY.plusYears(1));
        assertThat(daysOfWarnings()).containsExactly(-10L);
    }

    @Test
    void theFacetCountsWhatIsProvedToday() {
        until(EvidenceKind.C5, TODAY);
        until(EvidenceKind.C5, TODAY.plusDays(5));
        until(EvidenceKind.ISO_27001, TODAY.minusDays(1));
        var facets = marketplace
                .catalogue
                .search(READER, CatalogueQuery.EVERYTHING, 20, Optional.empty())
                .page()
                .facets();
        assertThat(facets.evidence()).containsExactly(java.util.Map.entry(EvidenceKind.C5, 1));
        assertThat(hits(EvidenceKind.C5)).isEqualTo(1);
        assertThat(hits(EvidenceKind.ISO_27001)).isZero();
    }
}
