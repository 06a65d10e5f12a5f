package de.allmende.platform.security;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.ActorDirectory;
import de.allmende.platform.tenancy.Bearer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps each answer for at most 750 ms, so that a withdrawn grant stops working within a second at one question per person
 * and second. While the directory is away, the last answer serves for up to five minutes, but for reading only: what changes
 * something waits until rights can be checked again, and so does whoever is in a support case, which may be over.
 */
public final class CachedActorDirectory implements ActorDirectory {

    private static final Duration FRESH = Duration.ofMillis(750);
    private static final Duration USABLE = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private record Answer(Optional<Actor> actor, Instant at) {

        boolean isOfASupporter() {
            return actor.filter(known -> known.kind() == Actor.Kind.SUPPORTER).isPresent();
        }

        boolean youngerThan(Duration age, Instant now) {
            return at.plus(age).isAfter(now);
        }
    }

    private final ActorDirectory directory;
    private final InstantSource clock;
    private final Map<Bearer, Answer> answers = new ConcurrentHashMap<>();

    public CachedActorDirectory(ActorDirectory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Optional<Actor> resolve(Bearer bearer) {
        return answer(bearer, FRESH);
    }

    @Override
    public Optional<Actor> resolveForReading(Bearer bearer) {
        return answer(bearer, USABLE);
    }

    private Optional<Actor> answer(Bearer question, Duration usable) {
        if (answers.size() > MOST) {
            var now = clock.instant();
            answers.values().removeIf(answer -> !answer.youngerThan(FRESH, now));
        }
        var known = answers.get(question);
        if (known != null && known.youngerThan(FRESH, clock.instant())) {
            return known.actor();
        }
        return answers.compute(question, (asked, last) -> {
                    var now = clock.instant();
                    if (last != null && last.youngerThan(FRESH, now)) {
                        return last;
                    }
                    try {
                        return new Answer(directory.resolve(asked), now);
                    } catch (DirectoryAway e) {
                        if (last != null && !last.isOfASupporter() && last.youngerThan(usable, now)) {
                            return last;
                        }
                        throw e;
                    }
                })
                .actor();
    }
}
