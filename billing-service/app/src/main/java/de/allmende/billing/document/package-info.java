/**
 * The document room: turns a finished invoice into an XRechnung, judges it by the official rules and sets it as a
 * readable letter.
 *
 * <p>It owns the form of a document, never its content: who owes what, which tax case applies and which number a
 * document bears is decided elsewhere and arrives here as an {@link de.allmende.billing.document.InvoiceDocument}. The
 * XML is the original; the PDF is its view for people.
 */
@NullMarked
package de.allmende.billing.document;

import org.jspecify.annotations.NullMarked;
