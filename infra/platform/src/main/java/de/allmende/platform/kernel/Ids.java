package de.allmende.platform.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.codec.base.BaseNCodec;
import java.util.Locale;
import java.util.UUID;

/**
 * Makes ids and writes them for the outside: {@code bkg_} and 26 characters of Crockford's base 32.
 *
 * <p>New ids are UUIDs of version 7 (RFC 9562), so that they sort by time.
 */
public final class Ids {

    /** Crockford's alphabet (without I, L, O, U), lower case. */
    private static final BaseNCodec CROCKFORD = BaseNCodec.newInstance("0123456789abcdefghjkmnpqrstvwxyz");

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    public static String text(String prefix, UUID id) {
        return prefix + "_" + CROCKFORD.encode(id);
    }

    /** @throws IllegalArgumentException when the text is not an id with this prefix */
    public static UUID parse(String prefix, String text) {
        if (!text.startsWith(prefix + "_")) {
            throw new IllegalArgumentException("Expected an id that begins with " + prefix + "_.");
        }
        try {
            return CROCKFORD.decode(text.substring(prefix.length() + 1).toLowerCase(Locale.ROOT));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("This is not a valid " + prefix + " id.", e);
        }
    }
}
