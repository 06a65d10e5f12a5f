package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.Accessibility;
import de.allmende.marketplace.catalogue.Audience;
import de.allmende.marketplace.catalogue.AudienceKind;
import de.allmende.marketplace.catalogue.Category;
import de.allmende.marketplace.catalogue.Connection;
import de.allmende.marketplace.catalogue.Contact;
import de.allmende.marketplace.catalogue.ContractForm;
import de.allmende.marketplace.catalogue.ContractModel;
import de.allmende.marketplace.catalogue.Dependency;
import de.allmende.marketplace.catalogue.Exit;
import de.allmende.marketplace.catalogue.ImpactAssessment;
import de.allmende.marketplace.catalogue.Maturity;
import de.allmende.marketplace.catalogue.NoticeTo;
import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.catalogue.OfferingRoles;
import de.allmende.marketplace.catalogue.PersonalData;
import de.allmende.marketplace.catalogue.Protection;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.catalogue.Provision;
import de.allmende.marketplace.catalogue.ServiceLevel;
import de.allmende.marketplace.catalogue.ServiceModel;
import de.allmende.marketplace.catalogue.TaxClass;
import de.allmende.marketplace.catalogue.Term;
import de.allmende.marketplace.catalogue.Visibility;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a draft as the description that it shall become.
 *
 * @param description only when nothing is missing or wrong
 * @param faults in the order of the description
 */
public record ReadDraft(Optional<OfferingDescription> description, List<Fault> faults) {

    private static final BigDecimal ALWAYS = new BigDecimal(100);

    public ReadDraft {
        faults = List.copyOf(faults);
    }

    static ReadDraft of(OfferingVersion version, Provider provider, DependencyRules rules) {
        return of(version.key(), version.number(), version.content(), provider, rules);
    }

    static ReadDraft of(String key, int number, DraftContent content, Provider provider, DependencyRules rules) {
        var faults = new ArrayList<Fault>();
        return new ReadDraft(
                description(key, number, provider, rules, new DraftSheet(content.values(), "", faults)), faults);
    }

    private static Optional<OfferingDescription> description(
            String key, int number, Provider provider, DependencyRules rules, DraftSheet sheet) {
        var name = sheet.text("name", 120, "Bitte geben Sie der Leistung einen Namen.");
        var shortDescription = sheet.text(
                "shortDescription",
                240,
                "Bitte beschreiben Sie die Leistung in ein bis zwei Sätzen, höchstens 240 Zeichen.");
        var description = sheet.text("description", 20_000, "Bitte beschreiben Sie die Leistung ausführlich.");
        var keywords = sheet.texts("keywords", 50);
        var category = sheet.word("category", Category.class, "Bitte wählen Sie eine Kategorie.");
        var serviceModel = sheet.word("serviceModel", ServiceModel.class, "Bitte wählen Sie ein Servicemodell.");
        var maturity = maturity(sheet);
        var taxClass = sheet.word("taxClass", TaxClass.class, "Bitte wählen Sie, was die Leistung steuerlich ist.");
        var contractForm = sheet.word("contractForm", ContractForm.class, "Bitte wählen Sie die Form des Vertrags.");
        var contractModel = contractModel(sheet, provider);
        var taxNote = sheet.text("taxNote", 1000, "Bitte erklären Sie in einem Satz, wie die Leistung besteuert wird.");
        var roles = roles(sheet.part("roles"), provider.name());
        var provision = sheet.word("provision", Provision.class, "Bitte wählen Sie die Art der Bereitstellung.");
        var ozgIds = sheet.texts("ozgIds", "1[0-9]{4}", "Eine OZG-ID hat fünf Ziffern und beginnt mit 1.");
        var leikaKeys =
                sheet.texts("leikaKeys", "99[0-9]{12}", "Ein LeiKa-Schlüssel hat 14 Ziffern und beginnt mit 99.");
        var fimIds = sheet.texts(
                "fimIds",
                "[SDP][0-9]{8,14}(V[0-9]+(\\.[0-9]+)?)?",
                "Eine FIM-ID beginnt mit S, D oder P, zum Beispiel S12345678V1.0.");
        var audience = audience(sheet.part("audience"));
        var connections = sheet.words(
                "connections",
                Connection.class,
                "Bitte wählen Sie mindestens eine Anbindung, oder „keine Schnittstelle“.");
        var baseServices = sheet.texts("baseServices", 50);
        var protection = protection(sheet.part("protection"));
        var personalData = personalData(sheet.part("personalData"));
        var serviceLevel = serviceLevel(sheet.part("serviceLevel"));
        var accessibility =
                sheet.word("accessibility", Accessibility.class, "Bitte wählen Sie den Stand der Barrierefreiheit.");
        var licence = sheet.text("licence", 200, "Bitte nennen Sie die Lizenz der Software.");
        var openCodeUrl = sheet.link("openCodeUrl");
        var exit = exit(sheet.part("exit"));
        var term = term(sheet.part("term"));
        var essential = sheet.optionalText("essentialBecause", 1000);
        var essentialBecause = essential.isEmpty() ? null : essential;
        var contact = contact(sheet.part("contact"));
        var plans = ReadPlans.of(key, sheet);
        var orderParameters = ReadOrderParameters.of(sheet);
        var visibility = sheet.optionalPart("visibility").flatMap(ReadDraft::visibility);
        var dependencies = dependencies(key, rules, sheet);
        return sheet.made(() -> new OfferingDescription(
                key,
                number,
                name,
                shortDescription,
                description,
                keywords,
                category,
                serviceModel,
                maturity,
                taxClass,
                contractForm,
                contractModel,
                taxNote,
                roles.orElseThrow(),
                provision,
                ozgIds,
                leikaKeys,
                fimIds,
                audience.orElseThrow(),
                connections,
                baseServices,
                protection.orElseThrow(),
                personalData.orElseThrow(),
                serviceLevel.orElseThrow(),
                accessibility,
                licence,
                openCodeUrl,
                exit.orElseThrow(),
                term.orElseThrow(),
                essentialBecause,
                contact.orElseThrow(),
                plans,
                visibility.orElse(null),
                dependencies,
                orderParameters));
    }

    /** Whoever provides issues the documents, so an association does not broker its own, and nobody else's is resold. */
    private static ContractModel contractModel(DraftSheet sheet, Provider provider) {
        var model = sheet.word("contractModel", ContractModel.class, "Bitte wählen Sie das Vertragsmodell.");
        if (model == ContractModel.RESALE && sheet.has("contractModel") && !provider.mayResell()) {
            sheet.wrong(
                    "contractModel",
                    "Weiterverkaufen kann nur der Zweckverband, als Anbieter im eigenen Namen: Rechnungen stellt hier immer"
                            + " der Anbieter aus. Wählen Sie Vermittlung oder Direktvertrag.");
        }
        if (model == ContractModel.BROKERAGE && !provider.mayBeBrokered()) {
            sheet.wrong(
                    "contractModel",
                    "Der Zweckverband vermittelt keine eigenen Leistungen. Wählen Sie Weiterverkauf oder Direktvertrag.");
        }
        return model;
    }

    private static Maturity maturity(DraftSheet sheet) {
        var maturity = sheet.word("maturity", Maturity.class, "Bitte wählen Sie den Reifegrad.");
        if (!maturity.isBookable()) {
            sheet.wrong("maturity", "Veröffentlicht wird, was gebucht werden kann: im Pilotbetrieb oder verfügbar.");
        }
        return maturity;
    }

    private static Optional<OfferingRoles> roles(DraftSheet sheet, String provider) {
        var operator = sheet.text("operator", 200, "Bitte nennen Sie, wer die Leistung betreibt.");
        var supplier = sheet.text("softwareSupplier", 200, "Bitte nennen Sie, von wem die Software kommt.");
        return sheet.made(() -> new OfferingRoles(provider, operator, supplier));
    }

    private static Optional<Audience> audience(DraftSheet sheet) {
        var expected = "Bitte geben Sie eine ganze Zahl ab 0 an.";
        var least = sheet.optionalWhole("minInhabitants", 0, 100_000_000, expected);
        var most = sheet.optionalWhole("maxInhabitants", 0, 100_000_000, expected);
        if (least != null && most != null && least > most) {
            sheet.wrong("maxInhabitants", "Die obere Grenze liegt unter der unteren.");
        }
        var kinds = sheet.words("kinds", AudienceKind.class, "Bitte wählen Sie, welche Verwaltungen buchen können.");
        return sheet.made(() -> new Audience(least, most, kinds));
    }

    private static Optional<Visibility> visibility(DraftSheet sheet) {
        var scope = sheet.word("scope", Visibility.Scope.class, "Bitte wählen Sie, wer das Angebot sieht.");
        var name = sheet.optionalText("name", 120);
        var tenants =
                sheet.texts("tenants", 500, "tnt_[0-9A-Za-z]{26}", "Bitte wählen Sie die Verwaltungen aus der Liste.");
        if (scope != Visibility.Scope.LISTED) {
            return sheet.made(() -> new Visibility(scope, null, List.of()));
        }
        if (tenants.isEmpty()) {
            sheet.missing("tenants", "Bitte wählen Sie mindestens eine Verwaltung, die das Angebot sehen soll.");
        }
        return sheet.made(() -> new Visibility(scope, name.isEmpty() ? null : name, tenants));
    }

    private static List<Dependency> dependencies(String key, DependencyRules rules, DraftSheet sheet) {
        var stated = sheet.parts("dependencies", each -> dependency(key, each));
        if (stated.stream().map(Dependency::key).distinct().count() < stated.size()) {
            sheet.wrong("dependencies", "Eine andere Leistung steht hier zweimal. Nennen Sie jede nur einmal.");
            return stated;
        }
        var objections = rules.objections(key, stated);
        if (!objections.isEmpty()) {
            sheet.wrong("dependencies", String.join(" ", objections));
        }
        return stated;
    }

    private static Optional<Dependency> dependency(String key, DraftSheet sheet) {
        var kind = sheet.word(
                "kind",
                Dependency.Kind.class,
                "Bitte wählen Sie, ob die andere Leistung gebraucht oder ausgeschlossen wird.");
        var other = sheet.text("key", 60, "Bitte wählen Sie die andere Leistung.");
        if (other.equals(key)) {
            sheet.wrong("key", "Eine Leistung kann sich nicht selbst brauchen oder ausschließen.");
        }
        var reason = sheet.text("reason", 500, "Bitte begründen Sie das für alle, die buchen wollen.");
        return sheet.made(() -> new Dependency(kind, other, reason));
    }

    private static Optional<Protection> protection(DraftSheet sheet) {
        var confidentiality = need(sheet, "confidentiality");
        var integrity = need(sheet, "integrity");
        var availability = need(sheet, "availability");
        var baseline = sheet.optionalText("baseline", 1000);
        var c5 = sheet.optionalPart("c5").flatMap(ReadDraft::c5).orElse(null);
        var iso27001 =
                sheet.optionalPart("iso27001").flatMap(ReadDraft::iso27001).orElse(null);
        var location = sheet.text("dataLocation", 200, "Bitte nennen Sie den Standort der Daten.");
        return sheet.made(
                () -> new Protection(confidentiality, integrity, availability, baseline, c5, iso27001, location));
    }

    private static ProtectionNeed need(DraftSheet sheet, String name) {
        return sheet.word(name, ProtectionNeed.class, "Bitte wählen Sie den Schutzbedarf.");
    }

    private static Optional<Protection.C5> c5(DraftSheet sheet) {
        var version =
                sheet.text("version", 40, "Bitte nennen Sie die Fassung des Kriterienkatalogs, zum Beispiel C5:2020.");
        var type = sheet.whole("type", 1, 2, "Bitte wählen Sie Typ 1 oder 2.");
        var from = sheet.day("from", "Bitte nennen Sie den Beginn des geprüften Zeitraums.");
        var until = sheet.day("until", "Bitte nennen Sie das Ende des geprüften Zeitraums.");
        var validUntil = sheet.day("validUntil", "Bitte nennen Sie, bis wann das Testat gilt.");
        return sheet.made(() -> new Protection.C5(version, type, from, until, validUntil));
    }

    private static Optional<Protection.Iso27001> iso27001(DraftSheet sheet) {
        var scope = sheet.text("scope", 500, "Bitte nennen Sie, wofür das Zertifikat gilt.");
        var validUntil = sheet.day("validUntil", "Bitte nennen Sie, bis wann das Zertifikat gilt.");
        return sheet.made(() -> new Protection.Iso27001(scope, validUntil));
    }

    /** Where personal data are processed, the consumer is the controller and needs to know all of this. */
    private static Optional<PersonalData> personalData(DraftSheet sheet) {
        var processed = sheet.yes("processed");
        if (!sheet.has("processed")) {
            sheet.missing("processed", "Bitte geben Sie an, ob personenbezogene Daten verarbeitet werden.");
        }
        var categories = some(sheet, processed, "categories", "Bitte nennen Sie die Kategorien der Daten.");
        var subjects = some(sheet, processed, "dataSubjects", "Bitte nennen Sie, wessen Daten es sind.");
        var agreement = text(
                sheet,
                processed,
                "agreementTemplate",
                "Bitte nennen Sie das Muster des AV-Vertrags mit seiner Version.");
        var measures = text(
                sheet, processed, "tomDocument", "Bitte nennen Sie das Dokument der Maßnahmen (TOM) mit seinem Stand.");
        var deletion = text(sheet, processed, "deletionConcept", "Bitte beschreiben Sie, wann gelöscht wird.");
        var subProcessors = sheet.parts("subProcessors", ReadDraft::subProcessor);
        if (processed && !sheet.has("subProcessors") && !sheet.yes("withoutSubProcessors")) {
            sheet.missing(
                    "subProcessors",
                    "Bitte nennen Sie die Unterauftragsverarbeiter, oder bestätigen Sie, dass es keine gibt.");
        }
        var dpia = processed
                ? sheet.word("dpia", ImpactAssessment.class, "Bitte wählen Sie, ob eine Folgenabschätzung nötig ist.")
                : ImpactAssessment.NO;
        var article9 = sheet.yes("article9");
        return sheet.made(() -> new PersonalData(
                processed, categories, subjects, article9, agreement, measures, subProcessors, dpia, deletion));
    }

    private static List<String> some(DraftSheet sheet, boolean needed, String name, String expected) {
        return needed ? sheet.someTexts(name, 100, expected) : sheet.texts(name, 100);
    }

    private static String text(DraftSheet sheet, boolean needed, String name, String expected) {
        return needed ? sheet.text(name, 1000, expected) : sheet.optionalText(name, 1000);
    }

    private static Optional<PersonalData.SubProcessor> subProcessor(DraftSheet sheet) {
        var name = sheet.text("name", 200, "Bitte nennen Sie den Unterauftragsverarbeiter.");
        var address = sheet.text("address", 300, "Bitte nennen Sie seine Anschrift.");
        var service = sheet.text("service", 300, "Bitte nennen Sie, was er leistet.");
        var country = sheet.text("country", 100, "Bitte nennen Sie das Land, in dem er verarbeitet.");
        var since = sheet.day("since", "Bitte nennen Sie, seit wann er tätig ist.");
        return sheet.made(() -> new PersonalData.SubProcessor(name, address, service, country, since));
    }

    private static Optional<ServiceLevel> serviceLevel(DraftSheet sheet) {
        var serviceHours = sheet.text("serviceHours", 300, "Bitte nennen Sie die Servicezeit.");
        var supportHours = sheet.text("supportHours", 300, "Bitte nennen Sie die Supportzeit.");
        var percent = availability(sheet);
        var rto = sheet.text("rto", 300, "Bitte nennen Sie, nach welcher Zeit die Leistung wieder läuft (RTO).");
        var rpo = sheet.text("rpo", 300, "Bitte nennen Sie, wie viel Arbeit höchstens verloren geht (RPO).");
        var window = sheet.text("maintenanceWindow", 300, "Bitte nennen Sie das Wartungsfenster.");
        var response = sheet.text("responseTime", 300, "Bitte nennen Sie die Reaktionszeit.");
        var restore = sheet.text("restoreTime", 300, "Bitte nennen Sie die Wiederherstellungszeit.");
        return sheet.made(
                () -> new ServiceLevel(serviceHours, supportHours, percent, rto, rpo, window, response, restore));
    }

    private static BigDecimal availability(DraftSheet sheet) {
        var expected = "Bitte geben Sie die Verfügbarkeit in Prozent an: über 0 und höchstens 100, zum Beispiel 99,5.";
        @Nullable BigDecimal percent = sheet.quantity("availabilityPercent", expected);
        if (percent == null) {
            if (!sheet.has("availabilityPercent")) {
                sheet.missing("availabilityPercent", expected);
            }
            return ALWAYS;
        }
        if (percent.signum() == 0 || percent.compareTo(ALWAYS) > 0) {
            sheet.wrong("availabilityPercent", expected);
        }
        return percent;
    }

    private static Optional<Exit> exit(DraftSheet sheet) {
        var formats =
                sheet.someTexts("formats", 20, "Bitte nennen Sie, in welchen Formaten Daten zurückgegeben werden.");
        var period = sheet.text("period", 300, "Bitte nennen Sie, bis wann Daten abgeholt werden können.");
        var cost = sheet.text("cost", 300, "Bitte nennen Sie die Kosten der Rückgabe, oder dass sie inbegriffen ist.");
        return sheet.made(() -> new Exit(formats, period, cost));
    }

    private static Optional<Term> term(DraftSheet sheet) {
        var minimum = sheet.whole("minimumMonths", 0, 120, "Bitte geben Sie 0 bis 120 Monate an.");
        var notice = sheet.whole("noticeMonths", 0, 36, "Bitte geben Sie 0 bis 36 Monate an.");
        var to = sheet.word("noticeTo", NoticeTo.class, "Bitte wählen Sie, wozu gekündigt werden kann.");
        return sheet.made(() -> new Term(minimum, notice, to));
    }

    private static Optional<Contact> contact(DraftSheet sheet) {
        var name = sheet.text("name", 200, "Bitte nennen Sie eine Ansprechperson.");
        var email = sheet.text(
                "email",
                "[^@\\s]+@[^@\\s]+\\.[^@\\s]+",
                "Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@stadt.example.");
        var phone = sheet.text("phone", 60, "Bitte nennen Sie eine Telefonnummer.");
        return sheet.made(() -> new Contact(name, email, phone));
    }
}
