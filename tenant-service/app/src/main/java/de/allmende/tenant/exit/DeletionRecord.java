package de.allmende.tenant.exit;

import de.allmende.platform.kernel.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Löschprotokoll: what was deleted of a closed tenant, what is kept, under which law and until when. */
public record DeletionRecord(
        String tenant,
        LocalDate lastDay,
        Export export,
        Closing.Step proposed,
        Closing.Step confirmed,
        Instant erasedAt,
        List<Erased> erased,
        List<Retained> retained) {

    public DeletionRecord {
        erased = List.copyOf(erased);
        retained = List.copyOf(retained);
    }

    /** How the tenant got its data. */
    public record Export(Instant requestedAt, String sha256, String downloadedBy, Instant downloadedAt) {}

    /** @param what for people, in German */
    public record Erased(String what, int count) {}

    /** @param until missing when it is kept for good */
    public record Retained(
            String what, String law, @Nullable LocalDate until) {}

    /** As it lies in the database. */
    public record Kept(DeletionRecord record, String document, String sha256) {}

    static List<Retained> retained(LocalDate closedOn) {
        return Arrays.stream(Retention.values())
                .map(kept -> new Retained(
                        kept.what(), kept.law(), kept.until(closedOn).orElse(null)))
                .toList();
    }

    /** The record as a text to hand over. */
    public String document() {
        return """
                Löschprotokoll
                ==============

                Ausgeschieden: %s
                Letzter Tag: %s
                Daten mitgenommen: angefordert am %s, heruntergeladen am %s von %s
                Prüfsumme des Datenpakets (SHA-256): %s
                Abschluss vorgeschlagen: %s, %s
                Abschluss bestätigt: %s, %s
                Gelöscht am: %s

                Gelöscht wurde
                --------------
                %s

                Aufbewahrt wird
                ---------------
                %s
                """.formatted(
                        tenant,
                        day(lastDay),
                        instant(export.requestedAt()),
                        instant(export.downloadedAt()),
                        export.downloadedBy(),
                        export.sha256(),
                        proposed.byName(),
                        instant(proposed.at()),
                        confirmed.byName(),
                        instant(confirmed.at()),
                        instant(erasedAt),
                        lines(erased.stream().map(each -> each.what() + ": " + each.count())),
                        lines(retained.stream()
                                .map(each -> "%s. Grund: %s. %s"
                                        .formatted(
                                                each.what(),
                                                each.law(),
                                                each.until() == null
                                                        ? "Auf Dauer."
                                                        : "Längstens bis " + day(each.until()) + "."))));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private static String day(LocalDate day) {
        return String.format(Locale.GERMAN, "%1$td.%1$tm.%1$tY", day);
    }

    private static String instant(Instant instant) {
        return String.format(Locale.GERMAN, "%1$td.%1$tm.%1$tY, %1$tH:%1$tM Uhr", instant.atZone(BusinessTime.ZONE));
    }
}
