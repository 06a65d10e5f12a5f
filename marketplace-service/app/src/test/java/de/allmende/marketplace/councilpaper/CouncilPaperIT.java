package de.allmende.marketplace.councilpaper;

import static de.allmende.marketplace.db.Tables.COUNCIL_PAPER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.OrderDetails;
import de.allmende.marketplace.booking.QuoteRefusal;
import de.allmende.marketplace.booking.Quotes;
import de.allmende.marketplace.booking.RequestQuote;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.booking.SubmitBooking;
import de.allmende.marketplace.catalogue.Category;
import de.allmende.marketplace.catalogue.EvidenceKind;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.councilpaper.pdf.PaperSheet;
import de.allmende.marketplace.councilpaper.persistence.CouncilPaperTables;
import de.allmende.marketplace.evidence.AddEvidence;
import de.allmende.marketplace.evidence.Evidence;
import de.allmende.marketplace.evidence.ReadEvidence;
import de.allmende.marketplace.evidence.persistence.EvidenceTables;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.document.AccessiblePdf;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Council papers over the real tables and with the real renderer; today is 22 November 2026. */
class CouncilPaperIT {

    private static final PaperPdf PDF = new PaperSheet(new AccessiblePdf());
    private static final String SEATS = "e-akte.standard.arbeitsplatz";

    private final Marketplace marketplace = new Marketplace();
    private final BusinessTime time = new BusinessTime(marketplace.clock);
    private final AuditTrail audit = new AuditTrail(marketplace.database.context(), time, "marketplace");
    private final CouncilPapers papers = CouncilPaperTables.papers(marketplace.database.context());
    private final ReadCouncilPapers readCouncilPapers =
            new ReadCouncilPapers(marketplace.database.transactions(), marketplace.bookings, papers);
    private final List<PaperContent> written = new ArrayList<>();

    @AfterEach
    void close() {
        marketplace.close();
    }

    private Outcome<CouncilPaper, Refusal> make(Actor actor, BookingId booking) {
        return make(actor, booking, marketplace.quotes);
    }

    private Outcome<CouncilPaper, Refusal> make(Actor actor, BookingId booking, Quotes quotes) {
        var transactions = marketplace.database.transactions();
        return new MakeCouncilPaper(
                        transactions,
                        marketplace.readBookings,
                        marketplace.offerings,
                        new ReadEvidence(
                                transactions,
                                marketplace.catalogue,
                                EvidenceTables.evidences(marketplace.database.context()),
                                time),
                        new FindAlternatives(transactions, marketplace.catalogue, marketplace.requestQuote),
                        quotes,
                        content -> {
                            written.add(content);
                            return PDF.render(content);
                        },
                        papers,
                        audit,
                        time)
                .make(actor, new MakeCouncilPaper.Command(booking, "Stadtrat", "Die Papierakten sind voll."));
    }

    /** What the last paper says under a heading. */
    private String says(String heading) {
        return written.getLast().sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow()
                .toString()
                .replace('\u00a0', ' ');
    }

    private Booking orderedSeats(int seats) {
        var wish = new RequestQuote.Wish("e-akte", "standard", Map.of(SEATS, BigDecimal.valueOf(seats)), null);
        return marketplace
                .submitBooking
                .submit(SampleBookings.ORDERER, new SubmitBooking.Command(wish, 1, OrderDetails.NONE))
                .orElseThrow();
    }

    @Test
    void keepsTheRulesOfArchivesAndOfAccessibilityAndItsBytes() throws Exception {
        var booking = marketplace.submitted();
        var paper = make(SampleBookings.ORDERER, booking.id()).orElseThrow();
        var bytes =
                readCouncilPapers.content(SampleBookings.APPROVER, paper.id()).orElseThrow();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(paper.sha256());
        assertThat(faults(bytes, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(faults(bytes, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(faults(PDF.render(WritePaperTest.doubtful()), PDFAFlavour.PDFUA_1))
                .isEmpty();
        assertThat(readCouncilPapers.of(SampleBookings.ORDERER, booking.id())).contains(List.of(paper));
        assertThatThrownBy(() -> marketplace
                        .database
                        .transactions()
                        .change(
                                SampleBookings.ORDERER,
                                () -> marketplace
                                        .database
                                        .context()
                                        .update(COUNCIL_PAPER)
                                        .set(COUNCIL_PAPER.COMMITTEE, "Niemand")
                                        .where(COUNCIL_PAPER.ID.eq(paper.id().value()))
                                        .execute()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void asksForWhatTheBookingCostsUntilOneCanLeave() {
        var booking = marketplace.submitted();
        make(SampleBookings.ORDERER, booking.id()).orElseThrow();
        assertThat(written.getFirst().sections())
                .extracting(PaperContent.Section::heading)
                .containsExactly(
                        "Beschlussvorschlag",
                        "Sachverhalt",
                        "Finanzielle Auswirkungen",
                        "Alternativen",
                        "Risiken",
                        "Nachweise",
                        "Datenschutz",
                        "Vertrag und Vergaberecht",
                        "Laufzeit, Kündigung und Ausstieg",
                        "Mitzeichnungen",
                        "Anlage: Positionen der Buchung");
        assertThat(says("Beschlussvorschlag"))
                .contains("Kaiserslautern bezieht die Leistung E-Akte (Tarif Standard) von Zweckverband.")
                .contains("3.873,45 € mit Umsatzsteuer", "frühestmöglichen Ende am 31.12.2027", "1.053,15 €")
                .contains(booking.number());
        assertThat(says("Sachverhalt")).contains("Die Papierakten sind voll.");
        assertThat(says("Finanzielle Auswirkungen"))
                .contains("583,10 €", "Die Mindestlaufzeit von 12 Monaten kostet 3.403,40 €")
                .contains("[2026, 885,00 €, 1.053,15 €]", "[2027, 2.370,00 €, 2.820,30 €]");
        assertThat(says("Vertrag und Vergaberecht")).contains("§ 108 Abs. 4 GWB");
        assertThat(says("Anlage: Positionen der Buchung"))
                .contains("[Arbeitsplatz, 25 Arbeitsplatz, 7,90 €, 197,50 € im Monat]");
        assertThat(marketplace.asked.getLast().minimumMonths())
                .as("November 2026 to December 2027")
                .isEqualTo(14);
    }

    @Test
    void comparesWithTheCatalogueForTheSameQuantities() {
        var booking = orderedSeats(40);
        make(SampleBookings.ORDERER, booking.id()).orElseThrow();
        assertThat(says("Alternativen")).contains("weder ein anderer Tarif noch eine weitere Leistung");
        marketplace.publish(SampleOfferings.published(SampleOfferings.description(
                "aktenplan",
                "Aktenplan",
                "Ein anderer Weg zu elektronischen Akten.",
                Category.FACHVERFAHREN,
                ProtectionNeed.NORMAL,
                List.of())));
        make(SampleBookings.ORDERER, booking.id()).orElseThrow();
        assertThat(says("Alternativen"))
                .contains("[E-Akte, Tarif Standard (beantragt), Zweckverband, 12 Monate, 3.403,40 €]")
                .contains("[Aktenplan, Tarif Standard, Zweckverband, 12 Monate, 3.403,40 €]");
        assertThat(marketplace.asked)
                .filteredOn(question -> question.offeringName().equals("Aktenplan"))
                .singleElement()
                .satisfies(question ->
                        assertThat(question.components().getFirst().quantity()).isEqualByComparingTo("40"));
    }

    @Test
    void namesTheEvidenceThatIsMissing() {
        var booking = marketplace.submitted();
        var editor = new Actor(
                SampleOfferings.ASSOCIATION,
                Actor.Kind.PERSON,
                Ids.next(),
                "Edda Edel",
                List.of(Grant.of("CATALOGUE_EDITOR")));
        var add = new AddEvidence(
                marketplace.database.transactions(),
                EvidenceTables.evidences(marketplace.database.context()),
                audit,
                time);
        evidence(add, editor, EvidenceKind.C5, "2027-06-30");
        evidence(add, editor, EvidenceKind.ISO_27001, "2026-10-31");
        make(SampleBookings.ORDERER, booking.id()).orElseThrow();
        assertThat(says("Nachweise"))
                .contains("Ohne gültigen Nachweis sind: Zertifikat nach ISO 27001, Penetrationstest,")
                .contains("[C5-Testat, Prüfhaus, 30.06.2027, gültig]")
                .contains("[Zertifikat nach ISO 27001, Prüfhaus, 31.10.2026, abgelaufen]");
    }

    private void evidence(AddEvidence add, Actor editor, EvidenceKind kind, String until) {
        add.add(
                        editor,
                        new AddEvidence.Command(
                                marketplace.eAkte.id(),
                                new Evidence.Details(
                                        kind, "Prüfhaus", LocalDate.parse("2026-01-01"), LocalDate.parse(until)),
                                new AddEvidence.Source.Link(URI.create("https://pruefhaus.example/testat"))))
                .orElseThrow();
    }

    @Test
    void isMadeOnlyForOnesOwnBookingAndWhileItWaits() {
        var booking = marketplace.submitted();
        assertThat(make(SampleBookings.ORDERER_OF_KOBLENZ, booking.id()))
                .isEqualTo(Outcome.refused(new CouncilPaperRefusal.OrderNotFound()));
        var approved = marketplace.approved();
        assertThat(make(SampleBookings.FULFILLER, approved.id()))
                .as("nor by its provider")
                .isEqualTo(Outcome.refused(new CouncilPaperRefusal.OrderNotFound()));
        assertThat(make(SampleBookings.ORDERER, approved.id()))
                .isEqualTo(Outcome.refused(new CouncilPaperRefusal.NothingToResolve("Wird bereitgestellt")));
        var paper = make(SampleBookings.ORDERER, booking.id()).orElseThrow();
        assertThat(readCouncilPapers.content(SampleBookings.ORDERER_OF_KOBLENZ, paper.id()))
                .isEmpty();
        for (var other : List.of(SampleBookings.FULFILLER, SampleBookings.ORDERER_OF_KOBLENZ)) {
            assertThat(readCouncilPapers.of(other, booking.id())).isEmpty();
        }
    }

    @Test
    void isNotMadeOfPricesThatDoNotHold() {
        var booking = marketplace.submitted();
        assertThat(make(
                        SampleBookings.ORDERER,
                        booking.id(),
                        question -> Outcome.done(SampleBookings.quote("price-2", 13))))
                .isEqualTo(Outcome.refused(
                        new CouncilPaperRefusal.RequestedPriceOutdated(Money.euro("3403.40"), Money.euro("3638.43"))));
        var away = new QuoteRefusal.QuotesUnavailable(marketplace.clock.instant());
        assertThat(make(SampleBookings.ORDERER, booking.id(), question -> Outcome.refused(away)))
                .isEqualTo(Outcome.refused(away));
        assertThat(readCouncilPapers.of(SampleBookings.ORDERER, booking.id())).contains(List.of());
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour profile) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), profile);
                var validator = Foundries.defaultInstance().createValidator(profile, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
