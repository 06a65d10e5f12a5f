package de.allmende.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a thing as the header ETag shows it, and as If-Match names what the caller has seen. */
public final class EntityTags {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Answers 428 without the header, 400 when it is no version. */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problems.versionRequired();
        }
        var matcher = VERSION.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problems.badRequest(
                    "If-Match",
                    "WRONG_VALUE",
                    "Bitte senden Sie hier den ETag des Eintrags, den Sie gesehen haben, zum Beispiel \"1\".");
        }
        return Long.parseLong(matcher.group(1));
    }
}
