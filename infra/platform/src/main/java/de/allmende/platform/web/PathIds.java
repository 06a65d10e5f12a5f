package de.allmende.platform.web;

import de.allmende.platform.tenancy.TenantId;
import java.util.function.Function;

/** Ids as they stand in a path; one that nobody could have is as unknown as one of others. */
public final class PathIds {

    private PathIds() {}

    public static TenantId tenant(String text) {
        return id(TenantId::parse, text);
    }

    /** @throws ProblemException 404, when the text is no id of this kind */
    public static <T> T id(Function<String, T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
