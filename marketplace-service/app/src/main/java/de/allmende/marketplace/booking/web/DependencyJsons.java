package de.allmende.marketplace.booking.web;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.DependencyFinding;
import de.allmende.marketplace.rest.DependencyJson;
import de.allmende.marketplace.rest.DependencyKindJson;
import de.allmende.marketplace.rest.DependentBookingJson;
import java.util.List;

/** What offerings say of each other as JSON, held against what the consumer has. */
final class DependencyJsons {

    private DependencyJsons() {}

    static List<DependencyJson> findings(List<DependencyFinding> findings) {
        return findings.stream()
                .map(finding -> new DependencyJson()
                        .kind(DependencyKindJson.valueOf(finding.kind().name()))
                        .kindLabel(finding.kind().label())
                        .key(finding.key())
                        .name(finding.name())
                        .reason(finding.reason())
                        .met(finding.met()))
                .toList();
    }

    static List<DependentBookingJson> dependents(List<Booking> dependents) {
        return dependents.stream()
                .map(booking -> new DependentBookingJson()
                        .id(booking.id().toString())
                        .number(booking.number())
                        .name(booking.offering().name())
                        .terminatesOn(booking.terminatesOn()))
                .toList();
    }
}
