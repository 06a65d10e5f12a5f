package de.allmende.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.ActorDirectory;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedActorDirectoryTest {

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final AtomicInteger questions = new AtomicInteger();
    private Actor actor = Actor.system("test", TenantId.next());
    private boolean away;
    private boolean withdrawn;

    private final ActorDirectory directory = new CachedActorDirectory(
            bearer -> {
                questions.incrementAndGet();
                if (away) {
                    throw new ActorDirectory.DirectoryAway(new IllegalStateException());
                }
                return withdrawn ? Optional.empty() : Optional.of(actor);
            },
            () -> now);

    private Optional<Actor> ask() {
        return directory.resolve(Bearer.of("subject", "organization", "client", Set.of()));
    }

    @Test
    void asksAnewForWhoeverComesByALoginProvider() {
        ask();
        directory.resolve(new Bearer("subject", "organization", "client", Set.of(), "lgp_1"));
        directory.resolve(new Bearer("subject", "organization", "client", Set.of(), "lgp_2"));
        assertThat(questions).hasValue(3);
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Test
    void asksOnceForManyRequestsOfASecond() {
        for (int request = 0; request < 100; request++) {
            ask();
        }
        assertThat(questions).hasValue(1);
    }

    @Test
    void noticesAWithdrawalWithinASecond() {
        ask();
        withdrawn = true;
        pass(Duration.ofMillis(999));
        assertThat(ask()).isEmpty();
    }

    private Optional<Actor> askForReading() {
        return directory.resolveForReading(Bearer.of("subject", "organization", "client", Set.of()));
    }

    @Test
    void letsNobodyLookInASupportCaseWhileTheDirectoryIsAway() {
        actor = new Actor(TenantId.next(), Actor.Kind.SUPPORTER, TenantId.next().value(), "Support", List.of());
        ask();
        away = true;
        pass(Duration.ofSeconds(1));
        assertThatThrownBy(this::askForReading).isInstanceOf(ActorDirectory.DirectoryAway.class);
    }

    @Test
    void readsWithTheLastAnswerWhileTheDirectoryIsAwayForUpToFiveMinutes() {
        ask();
        away = true;
        pass(Duration.ofMinutes(4));
        assertThat(askForReading()).contains(actor);
        pass(Duration.ofMinutes(2));
        assertThatThrownBy(this::askForReading).isInstanceOf(ActorDirectory.DirectoryAway.class);
    }

    @Test
    void changesNothingWithAnOldAnswer() {
        ask();
        away = true;
        assertThat(ask()).as("a fresh answer").contains(actor);
        pass(Duration.ofSeconds(1));
        assertThatThrownBy(this::ask).isInstanceOf(ActorDirectory.DirectoryAway.class);
        assertThat(askForReading()).as("the answer is kept for readers").contains(actor);
        away = false;
        assertThat(ask()).contains(actor);
    }
}
