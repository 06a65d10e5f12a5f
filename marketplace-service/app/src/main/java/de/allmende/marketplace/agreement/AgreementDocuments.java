package de.allmende.marketplace.agreement;

import de.allmende.platform.kernel.Pdf;

/** Sets agreements as documents, from the newest template. */
public interface AgreementDocuments {

    /** Version of the template, such as {@code 1.0}. */
    String template();

    /** The same bytes for the same text. */
    Pdf render(AgreementText text);
}
