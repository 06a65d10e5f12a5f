package de.allmende.marketplace.councilpaper;

/** Sets a paper as an accessible PDF: the same bytes for the same content. */
public interface PaperPdf {

    byte[] render(PaperContent content);
}
