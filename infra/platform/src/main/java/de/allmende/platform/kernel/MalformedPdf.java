package de.allmende.platform.kernel;

/** A file that cannot be filed. */
public final class MalformedPdf extends IllegalArgumentException {

    private final String text;

    MalformedPdf(String text) {
        super(text);
        this.text = text;
    }

    /** What is wrong and what to do, in German, for whoever sent the file. */
    public String text() {
        return text;
    }
}
