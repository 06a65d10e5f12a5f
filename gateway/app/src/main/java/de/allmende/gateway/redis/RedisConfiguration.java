package de.allmende.gateway.redis;

import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.jedis.JedisClientConfiguration;
import org.springframework.data.redis.connection.jedis.JedisConnectionFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;

/**
 * Two ways to Redis, both through Jedis: Spring's for the sessions, the plain client for limits and locks.
 *
 * <p>Neither connects before the first command, so the edge starts without Redis. A connection is tried before it is
 * used, so that the first request after an outage does not pay for the connections the outage broke.
 */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    @Bean
    JedisConnectionFactory sessionRedis(RedisSettings settings) {
        var server = new RedisStandaloneConfiguration(settings.host(), settings.port());
        if (!settings.password().isEmpty()) {
            server.setPassword(settings.password());
        }
        return new JedisConnectionFactory(
                server,
                JedisClientConfiguration.builder()
                        .connectTimeout(settings.timeout())
                        .readTimeout(settings.timeout())
                        .clientName("allmende-gateway")
                        .usePooling()
                        .poolConfig(pool(settings))
                        .build());
    }

    @Bean(destroyMethod = "close")
    RedisClient redis(RedisSettings settings) {
        var millis = (int) settings.timeout().toMillis();
        var client = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(millis)
                .socketTimeoutMillis(millis)
                .clientName("allmende-gateway");
        if (!settings.password().isEmpty()) {
            client.password(settings.password());
        }
        GenericObjectPoolConfig<Connection> pool = pool(settings);
        return RedisClient.builder()
                .hostAndPort(new HostAndPort(settings.host(), settings.port()))
                .clientConfig(client.build())
                .poolConfig(pool)
                .build();
    }

    private static <T> GenericObjectPoolConfig<T> pool(RedisSettings settings) {
        var pool = new GenericObjectPoolConfig<T>();
        pool.setMaxTotal(settings.connections());
        pool.setMaxIdle(settings.connections());
        pool.setMaxWait(settings.timeout());
        pool.setTestOnBorrow(true);
        pool.setJmxEnabled(false);
        return pool;
    }
}
