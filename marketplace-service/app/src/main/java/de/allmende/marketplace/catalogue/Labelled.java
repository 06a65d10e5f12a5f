package de.allmende.marketplace.catalogue;

/** A word of the catalogue with the German text that people read. */
public interface Labelled {

    String label();
}
