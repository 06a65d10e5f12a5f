package de.allmende.gateway.session;

import de.allmende.gateway.problem.ProblemException;
import de.allmende.gateway.problem.Reason;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.SetParams;

/** One holder per session among all requests and all instances of the edge. A holder that dies loses it by time. */
final class SessionLock {

    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final String RELEASE =
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end";

    private final RedisClient redis;

    SessionLock(RedisClient redis) {
        this.redis = redis;
    }

    <T> T whileHeld(String session, Supplier<T> work) {
        var key = "allmende:gateway:refresh:" + session;
        var holder = UUID.randomUUID().toString();
        var deadline = System.nanoTime() + AT_MOST.toNanos();
        while (redis.set(key, holder, SetParams.setParams().nx().px(AT_MOST.toMillis())) == null) {
            pause(deadline);
        }
        try {
            return work.get();
        } finally {
            redis.eval(RELEASE, List.of(key), List.of(holder));
        }
    }

    private static void pause(long deadline) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Reason.IDENTITY_PROVIDER_AWAY, e);
        }
        if (System.nanoTime() > deadline) {
            throw new ProblemException(Reason.IDENTITY_PROVIDER_AWAY);
        }
    }
}
