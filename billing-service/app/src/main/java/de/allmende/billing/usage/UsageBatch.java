package de.allmende.billing.usage;

import de.allmende.billing.usage.Usages.Kept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events of one batch in their order, each judged by what is kept and by those before it. What is fresh is to be kept;
 * what of it turns out to be kept by somebody else meanwhile is answered like a repetition.
 */
final class UsageBatch {

    private final Map<UsageEvent.Key, Kept> kept;
    private final Set<UsageEvent.Key> corrected;
    private final Set<UsageEvent.Period> billed;
    private final Map<UsageEvent.Key, UsageEvent> fresh = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** Either an answer, or an event whose answer depends on what is kept in the end. */
    private sealed interface Entry {

        record Answered(UsageAnswer answer) implements Entry {}

        record Fresh(UsageEvent event) implements Entry {}
    }

    UsageBatch(Map<UsageEvent.Key, Kept> kept, Set<UsageEvent.Key> corrected, Set<UsageEvent.Period> billed) {
        this.kept = Map.copyOf(kept);
        this.corrected = new HashSet<>(corrected);
        this.billed = Set.copyOf(billed);
    }

    void reject(UsageRejection reason) {
        entries.add(new Entry.Answered(new UsageAnswer.Rejected(reason)));
    }

    void add(UsageEvent event) {
        entries.add(judged(event));
    }

    private Entry judged(UsageEvent event) {
        var earlier = fresh.get(event.key());
        if (earlier != null) {
            return new Entry.Answered(repeated(earlier.payloadHash(), event));
        }
        var known = kept.get(event.key());
        if (known != null) {
            return new Entry.Answered(repeated(known.payloadHash(), event));
        }
        var answer = event.corrects() == null ? reported(event) : corrected(event, event.corrects());
        if (answer != null) {
            return new Entry.Answered(answer);
        }
        fresh.put(event.key(), event);
        return new Entry.Fresh(event);
    }

    private static UsageAnswer repeated(String payloadHash, UsageEvent event) {
        return payloadHash.equals(event.payloadHash()) ? new UsageAnswer.Duplicate() : new UsageAnswer.Conflict();
    }

    private @Nullable UsageAnswer reported(UsageEvent event) {
        return billed.contains(event.period()) ? new UsageAnswer.Rejected(UsageRejection.PERIOD_BILLED) : null;
    }

    private @Nullable UsageAnswer corrected(UsageEvent event, UsageEvent.Key original) {
        var earlier = fresh.get(original);
        var known = earlier == null ? kept.get(original) : Kept.of(earlier);
        if (known == null) {
            return new UsageAnswer.Rejected(UsageRejection.CORRECTED_REPORT_UNKNOWN);
        }
        if (!known.isOfTheSame(event)) {
            return new UsageAnswer.Rejected(UsageRejection.CORRECTION_DIFFERS);
        }
        return corrected.add(original) ? null : new UsageAnswer.CorrectedAlready();
    }

    Collection<UsageEvent> fresh() {
        return fresh.values();
    }

    Set<UsageEvent.Key> freshKeys() {
        return fresh.keySet();
    }

    /**
     * The answers in the order of the batch.
     *
     * @param taken keys of the fresh events that are kept now
     * @param lost what others have kept meanwhile under the keys of fresh events
     */
    List<UsageAnswer> answers(Set<UsageEvent.Key> taken, Map<UsageEvent.Key, Kept> lost) {
        return entries.stream()
                .map(entry -> switch (entry) {
                    case Entry.Answered(var answer) -> answer;
                    case Entry.Fresh(var event) -> answer(event, taken, lost);
                })
                .toList();
    }

    private static UsageAnswer answer(UsageEvent event, Set<UsageEvent.Key> taken, Map<UsageEvent.Key, Kept> lost) {
        if (taken.contains(event.key())) {
            return new UsageAnswer.Accepted();
        }
        var others = lost.get(event.key());
        return others == null ? new UsageAnswer.CorrectedAlready() : repeated(others.payloadHash(), event);
    }
}
