package de.allmende.billing.financeexport;

import de.allmende.billing.financeexport.Cell.Day;
import de.allmende.billing.financeexport.Cell.Figure;
import de.allmende.billing.financeexport.Cell.Moment;
import de.allmende.billing.financeexport.Cell.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of rows after RFC 4180. A text that a spreadsheet would run as a formula is written behind an apostrophe. What the
 * encoding has no sign for is a fault of its line, and then there is no file at all.
 */
final class CsvFile {

    private static final String LINE_END = "\r\n";
    /** Signs with which a formula begins, in their full width, too; blanks before them are skipped by spreadsheets. */
    private static final String FORMULA = "=+-@＝＋－＠";

    private final CsvStyle style;
    private final List<String> headings;
    private final StringBuilder text = new StringBuilder();
    private final List<ExportFault> faults = new ArrayList<>();
    private int line;

    CsvFile(CsvStyle style, List<String> headings, boolean withHeadings) {
        this.style = style;
        this.headings = headings;
        if (withHeadings) {
            add(headings.stream().<Cell>map(Words::new).toList());
        }
    }

    void add(List<Cell> cells) {
        line++;
        for (int place = 0; place < cells.size(); place++) {
            if (place > 0) {
                text.append(style.delimiter());
            }
            var written = written(cells.get(place));
            check(headings.get(place), written);
            text.append(quoted(written));
        }
        text.append(LINE_END);
    }

    ExportAnswer answer(String fileName) {
        return faults.isEmpty()
                ? new ExportAnswer.Written(
                        fileName,
                        style.encoding().charset(),
                        text.toString().getBytes(style.encoding().charset()))
                : new ExportAnswer.Unwritable(faults);
    }

    private String written(Cell cell) {
        return switch (cell) {
            case Words(var words) -> harmless(words);
            case Figure(var value) -> value.toPlainString().replace('.', style.decimalSign());
            case Day(var day) -> style.days().format().format(day);
            case Moment(var instant) -> instant.toString();
        };
    }

    static String harmless(String words) {
        var seen = words.stripLeading();
        boolean runs = !seen.isEmpty() && FORMULA.indexOf(seen.charAt(0)) >= 0;
        return runs || words.startsWith("\t") || words.startsWith("\r") || words.startsWith("\n") ? "'" + words : words;
    }

    private void check(String heading, String written) {
        var encoder = style.encoding().charset().newEncoder();
        written.codePoints()
                .mapToObj(Character::toString)
                .filter(sign -> !encoder.canEncode(sign))
                .findFirst()
                .ifPresent(sign -> faults.add(
                        new ExportFault(line, heading, sign, style.encoding().label())));
    }

    private String quoted(String cell) {
        return cell.chars().anyMatch(sign -> sign == '"' || sign == style.delimiter() || sign == '\r' || sign == '\n')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
