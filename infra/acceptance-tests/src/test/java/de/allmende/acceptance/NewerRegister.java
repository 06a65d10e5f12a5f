package de.allmende.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The edition of the register that comes with the product, as if it were published anew one day after the one that holds. */
final class NewerRegister {

    static final String IMPORTS = "/api/tenants/v1/register/imports";

    private static final String BUNDLED = "tenant-service/app/src/main/resources/register/GV100AD_301123.txt.gz";
    private static final String BUNDLED_ON = "20231130";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final LocalDate editionOn;
    private final LocalDate inhabitantsOn;
    private final byte[] file;

    private NewerRegister(LocalDate editionOn, LocalDate inhabitantsOn, byte[] file) {
        this.editionOn = editionOn;
        this.inhabitantsOn = inhabitantsOn;
        this.file = file;
    }

    /** @param line changes a record of the file */
    static NewerRegister seenBy(Desk desk, UnaryOperator<String> line) {
        var current = desk.get(IMPORTS).succeeds();
        var editionOn = LocalDate.parse(current.at("/editionOn")).plusDays(1);
        var inhabitantsOn = LocalDate.parse(current.at("/inhabitantsOn")).plusDays(1);
        return new NewerRegister(editionOn, inhabitantsOn, packed(editionOn, line));
    }

    private static byte[] packed(LocalDate editionOn, UnaryOperator<String> line) {
        try {
            var bundled = Files.readAllBytes(Path.of(System.getProperty("allmende.root"), BUNDLED));
            var out = new ByteArrayOutputStream();
            try (var in = new GZIPInputStream(new ByteArrayInputStream(bundled));
                    var gzip = new GZIPOutputStream(out)) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                gzip.write(text.lines()
                        .map(record -> record.substring(0, 2)
                                + record.substring(2, 10).replace(BUNDLED_ON, editionOn.format(DAY))
                                + record.substring(10))
                        .map(line)
                        .collect(Collectors.joining("\n", "", "\n"))
                        .getBytes(StandardCharsets.UTF_8));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LocalDate editionOn() {
        return editionOn;
    }

    LocalDate inhabitantsOn() {
        return inhabitantsOn;
    }

    /** The text as somebody finds it in the archive that Destatis publishes. */
    Path unpackedInto(Path folder) throws IOException {
        var unpacked = folder.resolve(fileName());
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(file))) {
            Files.copy(gzip, unpacked);
        }
        return unpacked;
    }

    private String fileName() {
        return "GV100AD_%s.txt".formatted(editionOn.format(DAY));
    }

    Answer readInBy(Desk desk) {
        return desk.postFile(
                IMPORTS + "?fileName=" + URLEncoder.encode(fileName(), StandardCharsets.UTF_8) + "&inhabitantsOn="
                        + inhabitantsOn,
                "application/gzip",
                file);
    }
}
