package de.allmende.billing.document.pdf;

import de.allmende.billing.document.InvoiceDocument;
import de.allmende.billing.document.InvoicePdf;
import de.allmende.platform.document.AccessiblePdf;
import de.allmende.platform.document.PdfDetails;
import de.allmende.platform.document.Stylesheet;
import de.allmende.platform.kernel.BusinessTime;
import java.io.IOException;
import java.util.Objects;

/** Sets an invoice as a business letter after DIN 5008, form B. Its date of creation is the date of the invoice. */
public final class InvoiceLetter implements InvoicePdf {

    private final AccessiblePdf pdf;
    private final Stylesheet layout;

    public InvoiceLetter(AccessiblePdf pdf) {
        this.pdf = pdf;
        try (var stylesheet = Objects.requireNonNull(InvoiceLetter.class.getResourceAsStream("letter.xsl"))) {
            layout = Stylesheet.read(stylesheet);
        } catch (IOException e) {
            throw new IllegalStateException("The layout of the letter is on the class path", e);
        }
    }

    @Override
    public byte[] render(InvoiceDocument document) {
        return pdf.render(layout.layOut(new LetterContent(document).asXml()), detailsOf(document));
    }

    @Override
    public byte[] renderHybrid(InvoiceDocument document, byte[] cii) {
        return pdf.render(
                layout.layOut(new LetterContent(document).carrying(FacturX.FILE).asXml()),
                detailsOf(document),
                FacturX.file(cii));
    }

    private static PdfDetails detailsOf(InvoiceDocument document) {
        return new PdfDetails(
                document.title() + " " + document.number(),
                document.seller().name(),
                document.issuedOn().atStartOfDay(BusinessTime.ZONE).toInstant());
    }
}
