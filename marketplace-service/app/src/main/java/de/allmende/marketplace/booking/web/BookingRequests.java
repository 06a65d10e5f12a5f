package de.allmende.marketplace.booking.web;

import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.rest.DecisionJson;
import de.allmende.marketplace.rest.DecisionRequestJson;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.FieldProblem;
import de.allmende.platform.web.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what callers write: ids, versions and quantities. */
final class BookingRequests {

    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");

    private BookingRequests() {}

    /** An id that cannot be one is answered like one that does not exist. */
    static BookingId bookingId(String text) {
        try {
            return BookingId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }

    static TenantId tenantId(String text) {
        try {
            return TenantId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }

    /** Whoever rejects says why. */
    static void refuseSilentRejection(DecisionRequestJson request) {
        if (request.getDecision() == DecisionJson.REJECT
                && (request.getComment() == null || request.getComment().isBlank())) {
            throw Problems.badRequest(
                    "/comment",
                    "MISSING",
                    "Bitte begründen Sie die Ablehnung, damit die andere Person weiß, was zu ändern ist.");
        }
    }

    static Map<String, BigDecimal> quantities(@Nullable Map<String, String> written) {
        var quantities = new LinkedHashMap<String, BigDecimal>();
        var problems = new ArrayList<FieldProblem>();
        if (written != null) {
            written.forEach((code, text) -> {
                if (text != null && QUANTITY.matcher(text).matches()) {
                    quantities.put(code, new BigDecimal(text));
                } else {
                    problems.add(new FieldProblem(
                            "/quantities/" + code,
                            "WRONG_VALUE",
                            "Bitte geben Sie eine Menge als Zahl ohne Tausenderpunkt an, zum Beispiel \"25\"."));
                }
            });
        }
        if (!problems.isEmpty()) {
            throw Problems.badRequest(problems);
        }
        return quantities;
    }
}
