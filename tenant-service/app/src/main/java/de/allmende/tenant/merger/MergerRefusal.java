package de.allmende.tenant.merger;

import de.allmende.platform.kernel.Refusal;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantState;
import java.time.LocalDate;

/** Every "no" about mergers. */
public sealed interface MergerRefusal extends Refusal {

    /** There is no such tenant or merger, or it is not the caller's to see. */
    record MergerUnknown() implements MergerRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record MergerWithItself() implements MergerRefusal {}

    /** The association never merges, and vendors merge with vendors only. */
    record MergerOfTheseKinds(TenantKind predecessor, TenantKind successor) implements MergerRefusal {}

    /** Both take part when it is recorded and when it is released. */
    record MergerPartyNotActive(String name, TenantState state) implements MergerRefusal {}

    /** It is the first of a month, later than today. */
    record MergerDayNotPossible(LocalDate day, LocalDate earliest) implements MergerRefusal {}

    /** The predecessor is merged only once. */
    record MergerExists(String successor, LocalDate day) implements MergerRefusal {}

    /** The successor merges, directly or through others, into the predecessor. */
    record MergersCircular(String way) implements MergerRefusal {}

    /** On that day the successor is gone itself. */
    record SuccessorMergesEarlier(String successor, String next, LocalDate day) implements MergerRefusal {}

    /** Another tenant merges into the predecessor on that day or later, when it is gone. */
    record PredecessorReceivesLater(String other, LocalDate day) implements MergerRefusal {}

    /** It was released or discarded before. */
    record MergerNotRecorded() implements MergerRefusal {}

    /** Whoever has recorded it, or stands in for that person, does not release it. */
    record MergerReleasedByRecorder() implements MergerRefusal {}

    /** It has taken effect, or was discarded before. */
    record MergerIsFinal() implements MergerRefusal {}
}
