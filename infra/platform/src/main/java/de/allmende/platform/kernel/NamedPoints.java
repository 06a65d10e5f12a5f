package de.allmende.platform.kernel;

/**
 * Places in the code that have a name, so that a test can stop a process exactly there and see what survives. Nothing
 * happens there outside of tests.
 */
public interface NamedPoints {

    /** After a write's commit, before anybody hears of it. */
    String COMMITTED = "committed";

    /** A fact lies in the outbox and is about to be delivered. */
    String DELIVERY = "delivery";

    /** One document of an invoice run is issued, the next is not. */
    String DOCUMENT_ISSUED = "document-issued";

    NamedPoints NONE = point -> {};

    void reached(String point);
}
