package de.allmende.platform.document;

import java.time.Instant;

/**
 * What a PDF says about itself beside its pages.
 *
 * @param title what a reader program shows as the name of the document
 * @param author who answers for the content
 * @param created when the content was created; the same content created at the same time gives the same bytes
 */
public record PdfDetails(String title, String author, Instant created) {

    public PdfDetails {
        if (title.isBlank()) {
            throw new IllegalArgumentException("An accessible document needs a title");
        }
    }
}
