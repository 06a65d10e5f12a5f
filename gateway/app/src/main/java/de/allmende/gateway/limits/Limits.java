package de.allmende.gateway.limits;

import de.allmende.gateway.problem.ProblemException;
import de.allmende.gateway.problem.Reason;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The buckets of all callers: in Redis for all instances of the edge together, and, while Redis is away, in this process
 * for business applications.
 */
public final class Limits {

    private static final Logger LOG = LoggerFactory.getLogger(Limits.class);
    private static final int LOCAL_BUCKETS = 10_000;

    private final LimitSettings settings;
    private final ProxyManager<String> shared;
    private final Outage outage = new Outage();
    private final Map<String, Bucket> local = Collections.synchronizedMap(new Newest());

    Limits(LimitSettings settings, ProxyManager<String> shared) {
        this.settings = settings;
        this.shared = shared;
    }

    /** Ends the request at once while Redis is known to be away: without it there are no sessions. */
    void requireRedis() {
        if (outage.lasts()) {
            throw new ProblemException(Reason.SESSION_STORE_AWAY);
        }
    }

    /** Counts a request in Redis. */
    Verdict shared(Caller caller) {
        var limit = limit(caller);
        try {
            return Verdict.of(
                    limit,
                    shared.builder()
                            .build(caller.key(), () -> configuration(limit))
                            .tryConsumeAndReturnRemaining(1));
        } catch (JedisException e) {
            outage.begins();
            throw e;
        }
    }

    /** Counts a request in Redis, or here while Redis is away. */
    Verdict sharedOrLocal(Caller caller) {
        if (!outage.lasts()) {
            try {
                return shared(caller);
            } catch (JedisException e) {
                LOG.warn("Redis is away, business applications continue on local limits: {}", e.getMessage());
            }
        }
        var limit = limit(caller);
        return Verdict.of(
                limit,
                local.computeIfAbsent(
                                caller.key(),
                                key -> Bucket.builder()
                                        .addLimit(band -> band.capacity(limit.requests())
                                                .refillGreedy(limit.requests(), limit.per()))
                                        .build())
                        .tryConsumeAndReturnRemaining(1));
    }

    private LimitSettings.Limit limit(Caller caller) {
        return switch (caller.kind()) {
            case ADDRESS -> settings.address();
            case GUEST -> settings.guest();
            case USER -> settings.user();
            case CLIENT -> settings.client();
        };
    }

    private static BucketConfiguration configuration(LimitSettings.Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(band -> band.capacity(limit.requests()).refillGreedy(limit.requests(), limit.per()))
                .build();
    }

    /** The buckets used last; the others are full again or nearly so. */
    private static final class Newest extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1L;

        Newest() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > LOCAL_BUCKETS;
        }
    }
}
