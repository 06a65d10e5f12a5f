package de.allmende.marketplace.councilpaper;

import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.Quote;
import de.allmende.marketplace.catalogue.EvidenceKind;
import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.evidence.Evidence;
import de.allmende.marketplace.evidence.EvidenceStanding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a paper is written from; committee and need are typed, all else is read.
 *
 * @param offering the version that is booked
 * @param price for the minimum term, of today
 * @param costs until the consumer can leave
 * @param proofs one of each kind
 */
record PaperFacts(
        BookingFile file,
        OfferingDescription offering,
        Quote price,
        TermCosts costs,
        List<Alternative> alternatives,
        List<Proof> proofs,
        String committee,
        String need) {

    PaperFacts {
        alternatives = List.copyOf(alternatives);
        proofs = List.copyOf(proofs);
    }

    /** @param best the evidence that holds or held longest; null when there is none */
    record Proof(EvidenceKind kind, @Nullable Evidence best, boolean holds, String standing) {

        static List<Proof> of(List<Evidence> evidence, LocalDate today) {
            return Stream.of(EvidenceKind.values())
                    .map(kind -> of(kind, evidence, today))
                    .toList();
        }

        private static Proof of(EvidenceKind kind, List<Evidence> evidence, LocalDate today) {
            return evidence.stream()
                    .filter(each -> each.details().kind() == kind)
                    .max(Comparator.<Evidence, Boolean>comparing(each -> holds(each, today))
                            .thenComparing(each -> lastDay(each.details().validUntil())))
                    .map(best -> new Proof(
                            kind, best, holds(best, today), best.standing(today).label()))
                    .orElseGet(() -> new Proof(kind, null, false, "liegt nicht vor"));
        }

        private static boolean holds(Evidence evidence, LocalDate today) {
            var standing = evidence.standing(today);
            return standing == EvidenceStanding.VALID || standing == EvidenceStanding.EXPIRING;
        }

        private static LocalDate lastDay(@Nullable LocalDate until) {
            return until == null ? LocalDate.MAX : until;
        }
    }
}
