package de.allmende.marketplace.councilpaper;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.CoSignature;
import de.allmende.marketplace.booking.DependencyFinding;
import de.allmende.marketplace.booking.Quote;
import de.allmende.marketplace.catalogue.Contract;
import de.allmende.marketplace.catalogue.Dependency;
import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.Maturity;
import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.catalogue.PriceModel;
import de.allmende.marketplace.councilpaper.PaperContent.Column;
import de.allmende.marketplace.councilpaper.PaperContent.Fact;
import de.allmende.marketplace.councilpaper.PaperContent.Section;
import de.allmende.marketplace.councilpaper.PaperContent.Table;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in German what the council has to know; every figure is billing's. */
final class WritePaper {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final int MOST_DECIMALS = 6;

    private final PaperFacts facts;
    private final BookingFile file;
    private final Booking booking;
    private final OfferingDescription offering;
    private final TermCosts costs;
    private final Instant madeAt;

    WritePaper(PaperFacts facts, Instant madeAt) {
        this.facts = facts;
        this.file = facts.file();
        this.booking = facts.file().booking();
        this.offering = facts.offering();
        this.costs = facts.costs();
        this.madeAt = madeAt;
    }

    PaperContent content() {
        return new PaperContent(
                "Beschlussvorlage: " + offering.name(),
                file.consumer().name(),
                madeAt,
                List.of(
                        new Fact("Verwaltung", file.consumer().name()),
                        new Fact("Gremium", facts.committee()),
                        new Fact("Buchung", booking.number()),
                        new Fact("Beantragt von", booking.requestedBy().name()),
                        new Fact("Stand", DAY.format(BusinessTime.dayOf(madeAt)))),
                List.of(
                        resolution(),
                        subject(),
                        costs(),
                        others(),
                        risks(),
                        proofs(),
                        dataProtection(),
                        procurement(),
                        leaving(),
                        signatures(),
                        positions()));
    }

    private Section resolution() {
        var first = costs.years().getFirst();
        return Section.of("Beschlussvorschlag")
                .with(List.of(
                        "%s bezieht die Leistung %s (Tarif %s) von %s."
                                .formatted(
                                        file.consumer().name(),
                                        offering.name(),
                                        booking.plan().name(),
                                        file.provider().name()),
                        "Dafür werden %s mit Umsatzsteuer bereitgestellt. Das sind die Kosten %s; davon fallen %s in das Haushaltsjahr %d. %s"
                                .formatted(
                                        euro(costs.gross()), until(), euro(first.gross()), first.year(), costCentre()),
                        "Die Verwaltung wird beauftragt, die Buchung %s freizugeben.".formatted(booking.number())));
    }

    private String costCentre() {
        var costCentre = booking.details().costCentre();
        return costCentre == null
                ? "Eine Kostenstelle nennt die Buchung nicht."
                : "Kostenstelle: %s.".formatted(costCentre);
    }

    private String until() {
        return costs.until().equals(earliestLeavingOn())
                ? "bis zum frühestmöglichen Ende am " + DAY.format(costs.until())
                : "bis zum " + DAY.format(costs.until());
    }

    private LocalDate earliestLeavingOn() {
        var start = facts.price().startsOn();
        return booking.offering().term().earliestLeavingOn(start, start);
    }

    private Section subject() {
        return Section.of(
                "Sachverhalt",
                "Bedarf: " + facts.need(),
                "Beantragt ist die Leistung %s (Fassung %d, Tarif %s) von %s. %s"
                        .formatted(
                                offering.name(),
                                offering.version(),
                                booking.plan().name(),
                                file.provider().name(),
                                offering.shortDescription()),
                offering.description());
    }

    private Section costs() {
        var price = facts.price();
        var tax = price.tax();
        return Section.of(
                        "Finanzielle Auswirkungen",
                        "Gerechnet sind die Preise vom %s mit Beginn am %s; beginnt die Leistung später, verschieben sich die Beträge zwischen den Haushaltsjahren. Besteuerung: %s, %s %%.%s"
                                .formatted(
                                        DAY.format(price.validAt()),
                                        DAY.format(price.startsOn()),
                                        tax.label(),
                                        number(tax.ratePercent()),
                                        tax.reason() == null ? "" : " " + tax.reason() + "."),
                        "Einmalig fallen %s an, im ersten Jahr laufend %s. %s"
                                .formatted(
                                        euro(price.gross(price.oneTimeNet())),
                                        euro(price.yearlyGross()),
                                        minimumTerm()))
                .with(new Table(
                        List.of(
                                Column.words("Haushaltsjahr", 2),
                                Column.amounts("Ohne Umsatzsteuer", 2),
                                Column.amounts("Mit Umsatzsteuer", 2)),
                        costs.years().stream()
                                .map(year ->
                                        List.of(Integer.toString(year.year()), euro(year.net()), euro(year.gross())))
                                .toList(),
                        List.of("Gesamt " + until(), euro(costs.net()), euro(costs.gross()))));
    }

    private String minimumTerm() {
        var months = booking.offering().term().minimumMonths();
        return months == 0
                ? "Eine Mindestlaufzeit gibt es nicht."
                : "Die Mindestlaufzeit von %s kostet %s, jeweils mit Umsatzsteuer."
                        .formatted(dative(months), euro(facts.price().fullTermGross()));
    }

    private Section others() {
        var none =
                "Ohne Beschluss entsteht aus der Buchung nichts: Der Bedarf bleibt ungedeckt, Kosten fallen nicht an.";
        if (facts.alternatives().isEmpty()) {
            return Section.of(
                    "Alternativen",
                    none,
                    "Im Katalog stehen weder ein anderer Tarif noch eine weitere Leistung der Kategorie %s, die %s buchen kann."
                            .formatted(
                                    offering.category().label(), file.consumer().name()));
        }
        var rows = new ArrayList<List<String>>();
        rows.add(row(
                "%s, Tarif %s (beantragt)"
                        .formatted(offering.name(), booking.plan().name()),
                file.provider().name(),
                booking.offering().term().minimumMonths(),
                euro(facts.price().firstYearGross())));
        for (var other : facts.alternatives()) {
            rows.add(row(
                    "%s, Tarif %s".formatted(other.name(), other.plan()),
                    other.provider(),
                    other.minimumMonths(),
                    other.firstYearGross() == null ? "kein Preis" : euro(other.firstYearGross())));
        }
        return Section.of(
                        "Alternativen",
                        none,
                        "Andere Tarife und weitere Leistungen der Kategorie %s, mit ihrem Preis für %s und, wo die Einheit dieselbe ist, für die beantragten Mengen. Ob sie denselben Bedarf decken, ist zu prüfen."
                                .formatted(
                                        offering.category().label(),
                                        file.consumer().name()))
                .with(new Table(
                        List.of(
                                Column.words("Leistung", 4),
                                Column.words("Anbieter", 3),
                                Column.words("Mindestlaufzeit", 2),
                                Column.amounts("Erstes Jahr mit Umsatzsteuer", 3)),
                        rows,
                        List.of()));
    }

    private static List<String> row(String what, String provider, int minimumMonths, String price) {
        return List.of(what, provider, minimumMonths == 0 ? "keine" : months(minimumMonths), price);
    }

    private Section risks() {
        var metered = booking.plan().components().stream()
                .filter(component -> component.model() == PriceModel.METERED)
                .map(component -> "%s (%s im Monat)".formatted(component.name(), number(component.quantity())))
                .collect(Collectors.joining(", "));
        var level = offering.serviceLevel();
        return Section.of("Risiken")
                .with(Stream.of(
                                offering.maturity() == Maturity.PILOT ? "Die Leistung ist im Pilotbetrieb." : "",
                                ending(),
                                file.ties().dependencies().stream()
                                        .filter(finding -> !finding.met())
                                        .map(WritePaper::missing)
                                        .collect(Collectors.joining(" ")),
                                metered.isEmpty()
                                        ? ""
                                        : "Ein Teil der Kosten folgt dem Verbrauch und ist geschätzt: %s."
                                                .formatted(metered),
                                "Spätere Preisänderungen sind in den Kosten nicht enthalten.",
                                "Schutzbedarf: Vertraulichkeit %s, Integrität %s, Verfügbarkeit %s. Grundlage: %s. Datenstandort: %s."
                                        .formatted(
                                                offering.protection()
                                                        .confidentiality()
                                                        .label(),
                                                offering.protection()
                                                        .integrity()
                                                        .label(),
                                                offering.protection()
                                                        .availability()
                                                        .label(),
                                                offering.protection().baseline(),
                                                offering.protection().dataLocation()),
                                "Zugesagt sind %s %% Verfügbarkeit im Monat. Nach einem Ausfall läuft die Leistung wieder nach: %s; höchstens verloren: Daten aus %s."
                                        .formatted(number(level.availabilityPercent()), level.rto(), level.rpo()),
                                "Betreiber ist %s, Softwarelieferant %s. Lizenz: %s; der Quellcode ist %s."
                                        .formatted(
                                                offering.roles().operator(),
                                                offering.roles().softwareSupplier(),
                                                offering.licence(),
                                                offering.openCodeUrl() == null ? "nicht veröffentlicht" : "offen"))
                        .filter(risk -> !risk.isEmpty())
                        .toList());
    }

    private String ending() {
        var end = file.discontinuation();
        return end == null
                ? ""
                : "Die Leistung ist abgekündigt: Verkauf bis %s, letzter Tag der Leistung %s. Grund: %s. Nachfolgerin: %s."
                        .formatted(
                                DAY.format(end.endOfSaleOn()), DAY.format(end.endOfLifeOn()), end.reason(), next(end));
    }

    private static String next(Discontinuation end) {
        return end.successor() == null ? "keine" : end.successor().name();
    }

    private static String missing(DependencyFinding finding) {
        var other = Objects.requireNonNullElse(finding.name(), "eine Leistung, die im Katalog nicht zu sehen ist");
        return finding.kind() == Dependency.Kind.NEEDS
                ? "Vorher muss freigegeben sein: %s. %s".formatted(other, finding.reason())
                : "Zugleich darf nicht bezogen werden: %s. %s".formatted(other, finding.reason());
    }

    private Section proofs() {
        var missing = facts.proofs().stream()
                .filter(proof -> !proof.holds())
                .map(proof -> proof.kind().label())
                .collect(Collectors.joining(", "));
        return Section.of(
                        "Nachweise",
                        missing.isEmpty()
                                ? "Der Anbieter hat alle Nachweise hinterlegt, die der Marktplatz führt; alle gelten."
                                : "Ohne gültigen Nachweis sind: %s.".formatted(missing))
                .with(new Table(
                        List.of(
                                Column.words("Nachweis", 4),
                                Column.words("Aussteller", 3),
                                Column.words("Gültig bis", 2),
                                Column.words("Stand", 2)),
                        facts.proofs().stream().map(WritePaper::row).toList(),
                        List.of()));
    }

    private static List<String> row(PaperFacts.Proof proof) {
        var best = proof.best();
        if (best == null) {
            return List.of(proof.kind().label(), "–", "–", proof.standing());
        }
        var until = best.details().validUntil();
        return List.of(
                proof.kind().label(),
                best.details().issuer(),
                until == null ? "ohne Ende" : DAY.format(until),
                proof.standing());
    }

    private Section dataProtection() {
        var data = offering.personalData();
        var processing = Contract.of(offering).processing();
        if (processing == null) {
            return Section.of("Datenschutz", "Personenbezogene Daten werden nicht verarbeitet.");
        }
        return Section.of(
                "Datenschutz",
                "Verarbeitet werden: %s. Betroffen sind: %s.%s"
                        .formatted(
                                listed(data.categories()),
                                listed(data.dataSubjects()),
                                data.article9() ? " Darunter sind besondere Kategorien nach Art. 9 DSGVO." : ""),
                "Auftragsverarbeiter ist %s (Vertrag: %s; technische und organisatorische Maßnahmen: %s). Unterauftragsverarbeiter: %s."
                        .formatted(
                                processing.processor(),
                                processing.agreementTemplate(),
                                data.tomDocument(),
                                listed(processing.subProcessors())),
                "Datenschutz-Folgenabschätzung: %s. Löschung: %s"
                        .formatted(data.dpia().label(), sentence(data.deletionConcept())));
    }

    private Section procurement() {
        var ground = file.ground();
        var contract = Contract.of(offering);
        return Section.of(
                "Vertrag und Vergaberecht",
                "%s; Vertragspartner ist %s.".formatted(contract.model().label(), contract.partner()),
                ground == null
                        ? "Der Anbieter hat noch nicht festgehalten, warum ohne eigenes Vergabeverfahren gebucht werden darf. Ohne diesen Grund wird die Buchung nicht freigegeben."
                        : "Ein eigenes Vergabeverfahren ist nicht nötig: %s. %s"
                                .formatted(ground.basis().label(), sentence(ground.note())));
    }

    private Section leaving() {
        var exit = offering.exit();
        return Section.of(
                "Laufzeit, Kündigung und Ausstieg",
                "%s Wird am Tag des Beginns gekündigt, ist der letzte Tag der Leistung der %s."
                        .formatted(booking.offering().term().label(), DAY.format(earliestLeavingOn())),
                "Rückgabe der Daten: %s. Frist: %s. Kosten: %s."
                        .formatted(
                                exit.formats().isEmpty() ? "nicht angegeben" : String.join(", ", exit.formats()),
                                exit.period(),
                                exit.cost()));
    }

    private Section signatures() {
        var asked = file.coSignatures();
        return asked.isEmpty()
                ? Section.of("Mitzeichnungen", "Nach den Freigaberegeln der Verwaltung ist keine Mitzeichnung nötig.")
                : Section.of("Mitzeichnungen")
                        .with(new Table(
                                List.of(
                                        Column.words("Stelle", 2),
                                        Column.words("Nötig, weil", 3),
                                        Column.words("Stand", 3)),
                                asked.stream().map(WritePaper::row).toList(),
                                List.of()));
    }

    private static List<String> row(CoSignature each) {
        var signed = each.signed();
        var standing = signed == null
                ? "%s, Frist bis %s".formatted(each.state().label(), DAY.format(each.dueOn()))
                : "%s am %s von %s.%s"
                        .formatted(
                                each.state().label(),
                                DAY.format(BusinessTime.dayOf(signed.at())),
                                signed.by().name(),
                                signed.comment() == null ? "" : " " + signed.comment());
        return List.of(each.kind().label(), each.because(), standing);
    }

    private Section positions() {
        return Section.of("Anlage: Positionen der Buchung")
                .with(new Table(
                        List.of(
                                Column.words("Position", 5),
                                Column.amounts("Menge", 2),
                                Column.amounts("Preis je Einheit", 2),
                                Column.amounts("Ohne Umsatzsteuer", 3)),
                        facts.price().lines().stream().map(WritePaper::row).toList(),
                        List.of()));
    }

    private static List<String> row(Quote.Line line) {
        return List.of(
                line.basis() == null ? line.name() : "%s (%s)".formatted(line.name(), line.basis()),
                number(line.quantity()) + " " + line.unitLabel(),
                euro(line.unitPrice()),
                "%s %s"
                        .formatted(
                                euro(line.amount()),
                                switch (line.period()) {
                                    case MONTH -> "im Monat";
                                    case ONCE -> "einmalig";
                                    case QUARTER -> "im Quartal";
                                    case YEAR -> "im Jahr";
                                }));
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String listed(List<String> words) {
        return words.isEmpty() ? "keine" : String.join(", ", words);
    }

    private static String months(int count) {
        return count == 1 ? "1 Monat" : count + " Monate";
    }

    private static String dative(int count) {
        return count == 1 ? "1 Monat" : count + " Monaten";
    }

    private static String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(Locale.GERMANY);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    private static String euro(Money money) {
        return euro(money.amount());
    }

    /** Unit prices may be finer than cents. */
    private static String euro(BigDecimal amount) {
        var format = NumberFormat.getCurrencyInstance(Locale.GERMANY);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(amount);
    }
}
