package de.allmende.tenant.member.web;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.Problems;
import java.util.function.Function;

/** Ids as they stand in a path; one that nobody could have is as unknown as one of others. */
final class PathIds {

    private PathIds() {}

    static TenantId tenant(String text) {
        return id(TenantId::parse, text);
    }

    static <T> T id(Function<String, T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
