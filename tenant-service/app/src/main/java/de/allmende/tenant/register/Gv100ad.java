package de.allmende.tenant.register;

import de.allmende.tenant.register.MalformedRegisterFile.Fault;
import de.allmende.tenant.register.RegisterKind.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads GV100AD, the file format in which Destatis publishes the register (Datensatzbeschreibung GV-ISys): records of 220 characters,
 * among them Kreise (Satzart 40), Gemeindeverbände (50) and Gemeinden (60). Inhabitants stand with the Gemeinden only and are summed
 * up for the others.
 *
 * <p>A Gemeindeverband that is really a single municipality (Textkennzeichen 50) and a Kreis that is really a city (41, 42) repeat
 * a municipality and are left out. Either the whole file is read, or every fault is named.
 */
public final class Gv100ad {

    private static final int RECORD_LENGTH = 220;
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_FAULTS = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final LocalDate inhabitantsOn;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Line> municipalities = new ArrayList<>();
    private final Map<String, Line> jointAdministrations = new LinkedHashMap<>();
    private final Map<String, Line> counties = new LinkedHashMap<>();
    private @Nullable LocalDate editionOn;

    private Gv100ad(LocalDate inhabitantsOn) {
        this.inhabitantsOn = inhabitantsOn;
    }

    /**
     * The edition in a file that is packed by gzip; its text is in UTF-8 or ISO 8859-1.
     *
     * @throws MalformedRegisterFile naming up to 100 faults
     */
    public static RegisterEdition read(byte[] packed, LocalDate inhabitantsOn) {
        var reader = new Gv100ad(inhabitantsOn);
        var lines = text(unpacked(packed)).lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                reader.take(new Line(index + 1, lines.get(index)));
            }
        }
        return reader.edition();
    }

    private static byte[] unpacked(byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw whole("Die Datei ist größer als jede Ausgabe des Gemeindeverzeichnisses.");
            }
            return bytes;
        } catch (IOException e) {
            throw whole("Die Datei ist nicht mit gzip gepackt.");
        }
    }

    private static MalformedRegisterFile whole(String text) {
        return new MalformedRegisterFile(List.of(new Fault(0, text)));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private void take(Line line) {
        if (line.text.length() != RECORD_LENGTH) {
            fault(line, "Ein Satz hat 220 Zeichen, dieser hat %d.".formatted(line.text.length()));
            return;
        }
        checkEdition(line);
        switch (line.kind()) {
            case "10", "20", "30" -> {}
            case "40" -> put(counties, line.county(), line, "40");
            case "50" -> put(jointAdministrations, line.jointAdministration(), line, "50");
            case "60" -> municipalities.add(line);
            default -> fault(line, "Die Satzart „%s“ gibt es nicht.".formatted(line.kind()));
        }
    }

    private void checkEdition(Line line) {
        try {
            var stated = LocalDate.parse(line.edition(), DAY);
            if (editionOn == null) {
                editionOn = stated;
            } else if (!stated.equals(editionOn)) {
                fault(
                        line,
                        "Der Gebietsstand ist %s, in den Sätzen davor %s."
                                .formatted(line.edition(), editionOn.format(DAY)));
            }
        } catch (DateTimeParseException e) {
            fault(
                    line,
                    "Der Gebietsstand „%s“ (Stellen 3 bis 10) ist kein Tag in der Form JJJJMMTT."
                            .formatted(line.edition()));
        }
    }

    private void put(Map<String, Line> lines, String key, Line line, String kind) {
        var earlier = lines.putIfAbsent(key, line);
        if (earlier != null) {
            fault(
                    line,
                    "Der Schlüssel %s steht mit Satzart %s schon in Zeile %d.".formatted(key, kind, earlier.number));
        }
    }

    private RegisterEdition edition() {
        var entries = new ArrayList<RegisterEntry>();
        var inhabitants = new HashMap<String, Integer>();
        for (var line : municipalities) {
            municipality(line).ifPresent(entry -> {
                entries.add(entry);
                inhabitants.merge(line.county(), entry.inhabitants(), Integer::sum);
                inhabitants.merge(line.jointAdministration(), entry.inhabitants(), Integer::sum);
            });
        }
        jointAdministrations.forEach((key, line) -> {
            if (!line.textCode().equals("50")) {
                entry(line, key + "000", Level.JOINT_ADMINISTRATION, inhabitants.getOrDefault(key, 0))
                        .ifPresent(entries::add);
            }
        });
        counties.forEach((key, line) -> {
            if (!line.textCode().equals("41") && !line.textCode().equals("42")) {
                entry(line, key + "0000000", Level.COUNTY, inhabitants.getOrDefault(key, 0))
                        .ifPresent(entries::add);
            }
        });
        checkKeys(entries);
        if (municipalities.isEmpty()) {
            faults.add(new Fault(0, "Die Datei enthält keine Gemeinden (Satzart 60). Ist es die Datei GV100AD?"));
        }
        if (!faults.isEmpty() || editionOn == null) {
            throw new MalformedRegisterFile(faults);
        }
        return new RegisterEdition(editionOn, inhabitantsOn, entries);
    }

    private void checkKeys(List<RegisterEntry> entries) {
        var seen = new HashMap<Ars, RegisterEntry>();
        for (var entry : entries) {
            var earlier = seen.putIfAbsent(entry.ars(), entry);
            if (earlier != null) {
                faults.add(new Fault(
                        0,
                        "Den Regionalschlüssel %s haben „%s“ und „%s“."
                                .formatted(entry.ars(), earlier.name(), entry.name())));
            }
        }
    }

    private Optional<RegisterEntry> municipality(Line line) {
        boolean hasCounty = counties.containsKey(line.county()) || line.liesOutsideOfAllCounties();
        if (!hasCounty || !jointAdministrations.containsKey(line.jointAdministration())) {
            fault(line, "Zu dieser Gemeinde fehlt der Satz ihres Kreises (40) oder Gemeindeverbands (50).");
            return Optional.empty();
        }
        var digits = line.inhabitants();
        if (!digits.matches("0*[0-9]{1,9}")) {
            fault(line, "Die Bevölkerung „%s“ (Stellen 140 bis 150) ist keine Zahl.".formatted(digits));
            return Optional.empty();
        }
        return entry(
                line, line.jointAdministration() + line.municipality(), Level.MUNICIPALITY, Integer.parseInt(digits));
    }

    private Optional<RegisterEntry> entry(Line line, String ars, Level level, int inhabitants) {
        try {
            var kind = RegisterKind.ofTextCode(line.textCode());
            if (kind.level() != level) {
                fault(
                        line,
                        "Das Textkennzeichen %s passt nicht zur Satzart %s.".formatted(line.textCode(), line.kind()));
                return Optional.empty();
            }
            if (line.name().isEmpty()) {
                fault(line, "Der Name (Stellen 23 bis 72) fehlt.");
                return Optional.empty();
            }
            boolean isMunicipality = level == Level.MUNICIPALITY;
            var key = new Ars(ars);
            return Optional.of(new RegisterEntry(
                    key,
                    isMunicipality ? key.ags() : null,
                    fullName(kind, line.name()),
                    kind,
                    inhabitants,
                    inhabitantsOn,
                    editionOn == null ? inhabitantsOn : editionOn,
                    isMunicipality && !line.postCode().isEmpty() ? line.postCode() : null,
                    isMunicipality ? nameIn(counties, line.county()) : null,
                    isMunicipality ? nameIn(jointAdministrations, line.jointAdministration()) : null));
        } catch (MalformedKey e) {
            fault(line, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            fault(line, "Das Textkennzeichen „%s“ (Stellen 123 und 124) ist unbekannt.".formatted(line.textCode()));
        }
        return Optional.empty();
    }

    private static @Nullable String nameIn(Map<String, Line> lines, String key) {
        var line = lines.get(key);
        return line == null ? null : line.name();
    }

    /** The register says only "Kaiserslautern" for the Landkreis, too. */
    private static String fullName(RegisterKind kind, String name) {
        boolean speaksForItself = kind.level() == Level.MUNICIPALITY
                || kind == RegisterKind.SERVING_MUNICIPALITY
                || name.toLowerCase(Locale.GERMAN).matches(".*(kreis|region|verband|amt |gemeinde).*");
        return speaksForItself ? name : kind.label() + " " + name;
    }

    private void fault(Line line, String text) {
        faults.add(new Fault(line.number, text));
        if (faults.size() == MOST_FAULTS) {
            throw new MalformedRegisterFile(faults);
        }
    }

    /** One record; the places are those of the Datensatzbeschreibung. */
    private record Line(int number, String text) {

        String kind() {
            return text.substring(0, 2);
        }

        String edition() {
            return text.substring(2, 10);
        }

        /** Land, Regierungsbezirk and Kreis. */
        String county() {
            return text.substring(10, 15);
        }

        /** Coastal waters and the area that Germany and Luxembourg share. */
        boolean liesOutsideOfAllCounties() {
            return county().endsWith("00");
        }

        String municipality() {
            return text.substring(15, 18);
        }

        String jointAdministration() {
            return county() + text.substring(18, 22);
        }

        String name() {
            return text.substring(22, 72).strip();
        }

        String textCode() {
            return text.substring(122, 124);
        }

        String inhabitants() {
            return text.substring(139, 150).strip();
        }

        String postCode() {
            return text.substring(165, 170).strip();
        }
    }
}
