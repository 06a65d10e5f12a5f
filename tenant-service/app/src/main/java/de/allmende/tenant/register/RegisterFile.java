package de.allmende.tenant.register;

import de.allmende.tenant.register.RegisterKind.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The register's edition that comes with the product, as three files: municipalities, joint administrations, counties.
 *
 * <p>A row of a joint administration that is really a single municipality (Textkennzeichen 50) and a county that is
 * really a city (41, 42) repeat a municipality and are left out.
 */
public final class RegisterFile {

    public static final LocalDate EDITION_ON = LocalDate.of(2023, 11, 30);
    public static final LocalDate INHABITANTS_ON = LocalDate.of(2022, 12, 31);

    private static final List<String> FILES = List.of("gemeinden.csv", "verbaende.csv", "kreise.csv");

    /** Tells two editions apart. */
    public int checksum() {
        var sum = new CRC32();
        FILES.forEach(file -> sum.update(bytes(file)));
        return (int) sum.getValue();
    }

    public Stream<RegisterEntry> entries() {
        return Stream.of(
                        rows("gemeinden.csv").map(RegisterFile::municipality),
                        rows("verbaende.csv")
                                .filter(row -> !row[2].equals("50"))
                                .map(RegisterFile::jointAdministration),
                        rows("kreise.csv")
                                .filter(row -> !row[2].equals("41") && !row[2].equals("42"))
                                .map(RegisterFile::county))
                .flatMap(entries -> entries);
    }

    /** ags;ars;name;textkennzeichen;einwohner;flaeche_km2;plz_verwaltungssitz;land;kreis_ags;verband_ars9;kreis;verband */
    private static RegisterEntry municipality(String[] row) {
        return entry(row[1], new Ags(row[0]), row[2], row[3], row[4], row[6], row[10], row[11]);
    }

    /** ars9;name;textkennzeichen;sitz;einwohner;gemeinden */
    private static RegisterEntry jointAdministration(String[] row) {
        return entry(row[0] + "000", null, row[1], row[2], row[4], "", "", "");
    }

    /** ags5;name;textkennzeichen;einwohner;gemeinden */
    private static RegisterEntry county(String[] row) {
        return entry(row[0] + "0000000", null, row[1], row[2], row[3], "", "", "");
    }

    private static RegisterEntry entry(
            String ars,
            @Nullable Ags ags,
            String name,
            String textCode,
            String inhabitants,
            String postCode,
            String county,
            String association) {
        var kind = RegisterKind.ofTextCode(textCode);
        return new RegisterEntry(
                new Ars(ars),
                ags,
                fullName(kind, name),
                kind,
                inhabitants.isEmpty() ? 0 : Integer.parseInt(inhabitants),
                INHABITANTS_ON,
                EDITION_ON,
                present(postCode),
                present(county),
                present(association));
    }

    /** The register says only "Kaiserslautern" for the Landkreis, too. */
    private static String fullName(RegisterKind kind, String name) {
        boolean speaksForItself = kind.level() == Level.MUNICIPALITY
                || kind == RegisterKind.SERVING_MUNICIPALITY
                || name.toLowerCase(Locale.GERMAN).matches(".*(kreis|region|verband|amt |gemeinde).*");
        return speaksForItself ? name : kind.label() + " " + name;
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Stream<String[]> rows(String file) {
        return Arrays.stream(new String(bytes(file), StandardCharsets.UTF_8).split("\n", -1))
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split(";", -1));
    }

    private static byte[] bytes(String file) {
        try (InputStream in = RegisterFile.class.getResourceAsStream("/register/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
