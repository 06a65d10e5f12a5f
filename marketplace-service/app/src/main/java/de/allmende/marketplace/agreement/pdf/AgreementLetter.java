package de.allmende.marketplace.agreement.pdf;

import de.allmende.marketplace.agreement.AgreementDocuments;
import de.allmende.marketplace.agreement.AgreementText;
import de.allmende.platform.document.AccessiblePdf;
import de.allmende.platform.document.PdfDetails;
import de.allmende.platform.document.Stylesheet;
import de.allmende.platform.kernel.Pdf;
import java.io.IOException;
import java.util.Objects;

/**
 * Sets agreements from template 1.0. A template that has been used is never changed; another text is another file with another
 * version.
 */
public final class AgreementLetter implements AgreementDocuments {

    private static final String TEMPLATE = "1.0";

    private final AccessiblePdf pdf;
    private final Stylesheet layout;

    public AgreementLetter(AccessiblePdf pdf) {
        this.pdf = pdf;
        try (var stylesheet =
                Objects.requireNonNull(AgreementLetter.class.getResourceAsStream("agreement-" + TEMPLATE + ".xsl"))) {
            layout = Stylesheet.read(stylesheet);
        } catch (IOException e) {
            throw new IllegalStateException("The template is on the class path", e);
        }
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public Pdf render(AgreementText text) {
        var details = new PdfDetails(
                "Vertrag zur Auftragsverarbeitung, Buchung " + text.number(), text.processor(), text.drawnAt());
        return Pdf.of(pdf.render(layout.layOut(new AgreementContent(text, TEMPLATE).asXml()), details));
    }
}
