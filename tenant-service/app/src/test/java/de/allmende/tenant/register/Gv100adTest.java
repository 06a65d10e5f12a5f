package de.allmende.tenant.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.allmende.tenant.register.MalformedRegisterFile.Fault;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gv100adTest {

    private static final LocalDate COUNTED = LocalDate.of(2025, 12, 31);
    private static final RegisterFiles FILE = RegisterFiles.ofMainz();

    @Test
    void readsAnEditionWithItsDates() {
        var edition = Gv100ad.read(FILE.packed(), COUNTED);

        assertThat(edition.editionOn()).isEqualTo("2026-11-30");
        assertThat(edition.entries())
                .extracting(entry -> entry.ars().value(), RegisterEntry::name, RegisterEntry::inhabitants)
                .containsExactly(
                        tuple("073150000000", "Mainz, Stadt", 220_000),
                        tuple("073390009009", "Büdenheim", 9_000),
                        tuple("073390000000", "Landkreis Mainz-Bingen", 9_000));
        assertThat(edition.entries())
                .allSatisfy(entry -> assertThat(entry.inhabitantsOn()).isEqualTo(COUNTED));
    }

    @Test
    void readsTheOlderEncodingToo() {
        var latin = Gv100ad.read(FILE.packed(StandardCharsets.ISO_8859_1), COUNTED);

        assertThat(latin.entries()).extracting(RegisterEntry::name).contains("Büdenheim");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  3 | Ein Satz hat 220 Zeichen, dieser hat 219. | cut",
                "  3 | Die Satzart „99“ gibt es nicht. | kind",
                "  3 | Der Gebietsstand ist 20270131, in den Sätzen davor 20261130. | edition",
                "  3 | Der Gebietsstand „2026AB30“ (Stellen 3 bis 10) ist kein Tag in der Form JJJJMMTT. | day",
                "  6 | Die Bevölkerung „neuntausend“ (Stellen 140 bis 150) ist keine Zahl. | inhabitants",
                "  6 | Das Textkennzeichen „99“ (Stellen 123 und 124) ist unbekannt. | textcode",
                "  6 | Das Textkennzeichen 44 passt nicht zur Satzart 60. | level",
                "  6 | Der Name (Stellen 23 bis 72) fehlt. | name",
                "  6 | Zu dieser Gemeinde fehlt der Satz ihres Kreises (40) oder Gemeindeverbands (50). | parent",
                "  6 | Ein Regionalschlüssel (ARS) besteht nur aus Ziffern; an Stelle 12 steht „X“. | digits"
            })
    void saysWhatIsWrongInWhichLine(int line, String text, String damage) {
        assertThatThrownBy(() -> Gv100ad.read(FILE.damaged(damage).packed(), COUNTED))
                .isInstanceOfSatisfying(
                        MalformedRegisterFile.class,
                        malformed -> assertThat(malformed.faults()).contains(new Fault(line, text)));
    }

    @Test
    void namesTheLineInWhichAKeyStoodBefore() {
        assertThatThrownBy(() -> Gv100ad.read(FILE.damaged("twice").packed(), COUNTED))
                .isInstanceOfSatisfying(
                        MalformedRegisterFile.class,
                        malformed -> assertThat(malformed.faults())
                                .contains(new Fault(7, "Der Schlüssel 07339 steht mit Satzart 40 schon in Zeile 2.")));
    }

    @Test
    void stopsAfterAHundredFaults() {
        var rubbish = RegisterFiles.packed("x\n".repeat(5_000), StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Gv100ad.read(rubbish, COUNTED))
                .isInstanceOfSatisfying(
                        MalformedRegisterFile.class,
                        malformed -> assertThat(malformed.faults()).hasSize(100));
    }

    @Test
    void takesNothingThatIsNotPackedOrHoldsNoMunicipality() {
        var utf8 = StandardCharsets.UTF_8;
        assertThat(wholeFault("plain text".getBytes(utf8))).isEqualTo("Die Datei ist nicht mit gzip gepackt.");
        assertThat(wholeFault(RegisterFiles.packed("", utf8))).contains("keine Gemeinden (Satzart 60)");
        assertThat(wholeFault(bomb(utf8)))
                .isEqualTo("Die Datei ist größer als jede Ausgabe des Gemeindeverzeichnisses.");
    }

    private static byte[] bomb(Charset charset) {
        return RegisterFiles.packed(" ".repeat(17 << 20), charset);
    }

    private static String wholeFault(byte[] file) {
        try {
            Gv100ad.read(file, COUNTED);
        } catch (MalformedRegisterFile e) {
            assertThat(e.faults()).extracting(Fault::line).containsExactly(0);
            return e.faults().getFirst().text();
        }
        throw new AssertionError("was read");
    }

    @Test
    void comparesTwoEditions() {
        var before = Gv100ad.read(FILE.packed(), COUNTED).entries();
        var after = Gv100ad.read(FILE.damaged("next").packed(), COUNTED).entries();

        assertThat(RegisterChange.between(before, before)).isEmpty();
        assertThat(RegisterChange.between(before, after))
                .extracting(RegisterChange::kind)
                .containsExactlyElementsOf(List.of(
                        RegisterChange.Kind.REKEYED,
                        RegisterChange.Kind.RENAMED,
                        RegisterChange.Kind.INHABITANTS_CHANGED));
    }
}
