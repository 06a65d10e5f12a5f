package de.allmende.marketplace.agreement.web;

import de.allmende.marketplace.agreement.ProcessingActivity;
import de.allmende.marketplace.catalogue.PersonalData;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processing activities as a table that a spreadsheet opens: semicolons, UTF-8 with its mark, and no cell that it would calculate. */
final class ProcessingActivityTable {

    private static final String MARK_OF_UTF_8 = "\ufeff";
    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private static final List<String> HEAD = List.of(
            "Verarbeitungstätigkeit",
            "Zweck",
            "Buchung",
            "Aktiv seit",
            "Kategorien betroffener Personen",
            "Kategorien personenbezogener Daten",
            "Besondere Kategorien (Art. 9)",
            "Auftragsverarbeiter",
            "Unterauftragsverarbeiter",
            "Ort der Verarbeitung",
            "Löschung",
            "Technische und organisatorische Maßnahmen",
            "Datenschutz-Folgenabschätzung",
            "AVV");

    private ProcessingActivityTable() {}

    static byte[] of(List<ProcessingActivity> activities) {
        return Stream.concat(Stream.of(HEAD), activities.stream().map(ProcessingActivityTable::row))
                .map(cells -> cells.stream().map(ProcessingActivityTable::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining(LINE_END, MARK_OF_UTF_8, LINE_END))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(ProcessingActivity activity) {
        var description = activity.description();
        var data = description.personalData();
        var activeSince = activity.booking().activeSince();
        var agreement = activity.agreement();
        return List.of(
                description.name(),
                description.shortDescription(),
                activity.booking().number(),
                activeSince == null ? "" : activeSince.format(DAY),
                String.join(", ", data.dataSubjects()),
                String.join(", ", data.categories()),
                data.article9() ? "ja" : "nein",
                activity.provider().name(),
                data.subProcessors().stream()
                        .map(ProcessingActivityTable::subProcessor)
                        .collect(Collectors.joining(", ")),
                description.protection().dataLocation(),
                data.deletionConcept(),
                data.tomDocument(),
                data.dpia().label(),
                agreement == null ? "" : agreement);
    }

    private static String subProcessor(PersonalData.SubProcessor sub) {
        return "%s (%s, %s)".formatted(sub.name(), sub.service(), sub.country());
    }

    /** What a provider has written must not become a formula on the consumer's desk. */
    private static String cell(String text) {
        var harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
