package de.allmende.marketplace.councilpaper.pdf;

import de.allmende.marketplace.councilpaper.PaperContent;
import de.allmende.marketplace.councilpaper.PaperPdf;
import de.allmende.platform.document.AccessiblePdf;
import de.allmende.platform.document.PdfDetails;
import de.allmende.platform.document.Stylesheet;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Sets a paper on A4: its facts, then section by section. */
public final class PaperSheet implements PaperPdf {

    private final AccessiblePdf pdf;
    private final Stylesheet layout;

    public PaperSheet(AccessiblePdf pdf) {
        this.pdf = pdf;
        try (var stylesheet = Objects.requireNonNull(PaperSheet.class.getResourceAsStream("paper.xsl"))) {
            layout = Stylesheet.read(stylesheet);
        } catch (IOException e) {
            throw new IllegalStateException("The layout of the paper is on the class path", e);
        }
    }

    @Override
    public byte[] render(PaperContent content) {
        return pdf.render(
                layout.layOut(xml(content)), new PdfDetails(content.title(), content.author(), content.madeAt()));
    }

    private static Source xml(PaperContent content) {
        var document = empty();
        var paper = document.createElement("paper");
        document.appendChild(paper);
        put(paper, "title", content.title());
        put(paper, "author", content.author());
        for (var fact : content.facts()) {
            var element = open(paper, "fact");
            put(element, "label", fact.label());
            put(element, "value", fact.value());
        }
        content.sections().forEach(section -> section(open(paper, "section"), section));
        return new DOMSource(document);
    }

    private static void section(Element element, PaperContent.Section section) {
        put(element, "heading", section.heading());
        section.paragraphs().forEach(text -> put(element, "paragraph", text));
        if (!section.points().isEmpty()) {
            var points = open(element, "points");
            section.points().forEach(text -> put(points, "point", text));
        }
        var table = section.table();
        if (table != null) {
            var rows = open(element, "table");
            for (var column : table.columns()) {
                var head = open(rows, "column");
                head.setTextContent(column.head());
                head.setAttribute("width", Integer.toString(column.width()));
                head.setAttribute("align", column.amounts() ? "end" : "start");
            }
            table.rows().forEach(cells -> row(open(rows, "row"), cells));
            if (!table.total().isEmpty()) {
                row(open(rows, "total"), table.total());
            }
        }
    }

    private static void row(Element row, List<String> cells) {
        cells.forEach(text -> put(row, "cell", text));
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform can make an empty document", e);
        }
    }

    private static Element open(Element parent, String name) {
        var branch = Objects.requireNonNull(parent.getOwnerDocument()).createElement(name);
        parent.appendChild(branch);
        return branch;
    }

    private static void put(Element parent, String name, String text) {
        open(parent, name).setTextContent(text);
    }
}
