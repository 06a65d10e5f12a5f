package de.allmende.gateway.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    /** Does the work when the lock is free within this time; otherwise nothing happens. */
    <T> Optional<T> whileHeld(String session, Duration patience, Supplier<T> work) {
        var key = "allmende:gateway:refresh:" + session;
        var holder = UUID.randomUUID().toString();
        var deadline = System.nanoTime() + patience.toNanos();
        while (redis.set(key, holder, SetParams.setParams().nx().px(AT_MOST.toMillis())) == null) {
            if (System.nanoTime() >= deadline || !paused()) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(work.get());
        } finally {
            redis.eval(RELEASE, List.of(key), List.of(holder));
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
