package de.allmende.tenant.register;

/** A key whose form is wrong. The message is German, says what was found and what is expected, and is shown to users. */
public final class MalformedKey extends IllegalArgumentException {

    public MalformedKey(String message) {
        super(message);
    }
}
