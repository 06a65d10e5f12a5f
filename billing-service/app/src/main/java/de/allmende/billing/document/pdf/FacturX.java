package de.allmende.billing.document.pdf;

import de.allmende.platform.document.EmbeddedFile;
import java.util.List;

/** What ZUGFeRD (Factur-X) wants to be said of the invoice inside a PDF; its reference profile XRECHNUNG has a file name of its own. */
final class FacturX {

    static final String FILE = "xrechnung.xml";

    private static final String NAMESPACE = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

    private FacturX() {}

    static EmbeddedFile file(byte[] cii) {
        return new EmbeddedFile(
                FILE,
                "text/xml",
                "Diese Rechnung als XRechnung in der Syntax CII",
                cii,
                new EmbeddedFile.Statement(
                        "Factur-X PDFA Extension Schema",
                        NAMESPACE,
                        "fx",
                        List.of(
                                new EmbeddedFile.Property(
                                        "DocumentFileName", FILE, "The name of the embedded XML document"),
                                new EmbeddedFile.Property(
                                        "DocumentType",
                                        "INVOICE",
                                        "The type of the hybrid document in capital letters, e.g. INVOICE or ORDER"),
                                new EmbeddedFile.Property(
                                        "Version",
                                        "3.0",
                                        "The actual version of the standard applying to the embedded XML document"),
                                new EmbeddedFile.Property(
                                        "ConformanceLevel",
                                        "XRECHNUNG",
                                        "The conformance level of the embedded XML document"))));
    }
}
