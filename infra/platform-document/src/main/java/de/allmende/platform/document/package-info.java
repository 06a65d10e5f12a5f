/**
 * Accessible documents: formatting objects (XSL-FO) go in, a PDF that people, screen readers and archives can read for
 * decades comes out (PDF/A-3a and PDF/UA-1).
 *
 * <p>This library knows fonts, conformance and metadata. What a page looks like is written by whoever owns the document,
 * usually as a {@link de.allmende.platform.document.Stylesheet}. Nothing here reaches for the network or the file system.
 */
@NullMarked
package de.allmende.platform.document;

import org.jspecify.annotations.NullMarked;
