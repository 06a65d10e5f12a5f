package de.allmende.billing.financeexport;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.financeexport.Cell.Day;
import de.allmende.billing.financeexport.Cell.Figure;
import de.allmende.billing.financeexport.CsvStyle.Days;
import de.allmende.billing.financeexport.CsvStyle.Encoding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final CsvStyle GERMAN = new CsvStyle(';', ',', Encoding.WINDOWS_1252, Days.GERMAN);

    @Test
    void writesAmountsAndDaysAsTheStyleSays() {
        var cells = List.of(
                Cell.words("Straße"), new Figure(new BigDecimal("-1234.50")), new Day(LocalDate.parse("2026-12-31")));
        assertThat(text(GERMAN, cells)).isEqualTo("Straße;-1234,50;31.12.2026\r\n");
        assertThat(text(new CsvStyle('|', '.', Encoding.UTF_8, Days.DIGITS), cells))
                .isEqualTo("Straße|-1234.50|20261231\r\n");
        assertThat(text(new CsvStyle('\t', '.', Encoding.ISO_8859_1, Days.ISO), cells))
                .isEqualTo("Straße\t-1234.50\t2026-12-31\r\n");
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(text(GERMAN, List.of(Cell.words("a;b"), Cell.words("c\"d"), Cell.words("e\nf"), Cell.words("g,h"))))
                .isEqualTo("\"a;b\";\"c\"\"d\";\"e\nf\";g,h\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+49 631",
                "-2+3",
                "@SUM(A1)",
                "  =1+1",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1"
            })
    void letsNoTextRunAsAFormula(String words) {
        assertThat(CsvFile.harmless(words)).isEqualTo("'" + words);
    }

    @Test
    void leavesOtherTextsAndAmountsAlone() {
        assertThat(CsvFile.harmless("E-Akte = Grundbetrag")).isEqualTo("E-Akte = Grundbetrag");
        assertThat(text(GERMAN, List.of(new Figure(new BigDecimal("-1.00"))))).isEqualTo("-1,00\r\n");
    }

    @Test
    void namesEachLineWithASignThatTheEncodingDoesNotHaveAndWritesNoFile() {
        var file =
                new CsvFile(new CsvStyle(';', ',', Encoding.ISO_8859_1, Days.GERMAN), List.of("Nummer", "Text"), true);
        file.add(List.of(Cell.words("1"), Cell.words("Łódź")));
        file.add(List.of(Cell.words("2"), Cell.words("Mainz")));
        file.add(List.of(Cell.words("3"), Cell.words("100 €")));
        assertThat(file.answer("x.csv"))
                .isEqualTo(new ExportAnswer.Unwritable(List.of(
                        new ExportFault(2, "Text", "Ł", "ISO-8859-1"), new ExportFault(4, "Text", "€", "ISO-8859-1"))));
    }

    @Test
    void windowsHasASignForTheEuro() {
        assertThat(text(GERMAN, List.of(Cell.words("100 €")))).isEqualTo("100 €\r\n");
    }

    private static String text(CsvStyle style, List<Cell> cells) {
        var file = new CsvFile(style, cells.stream().map(cell -> "Spalte").toList(), false);
        file.add(cells);
        var written = (ExportAnswer.Written) file.answer("x.csv");
        return new String(written.content(), style.encoding().charset());
    }
}
