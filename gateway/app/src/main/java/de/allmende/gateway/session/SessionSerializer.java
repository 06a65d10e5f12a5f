package de.allmende.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;

/**
 * Session attributes as bytes: Java's own serialization, reading nothing but the classes a login consists of.
 *
 * <p>What cannot be read (another version wrote it, somebody tampered) counts as absent: the person logs in again.
 */
final class SessionSerializer implements RedisSerializer<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSerializer.class);

    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=40;maxrefs=5000;maxbytes=262144;maxarray=10000;java.lang.*;java.util.**;java.time.*;java.net.URL;"
                    + "org.springframework.security.**;de.allmende.gateway.session.*;!*");

    @Override
    public byte[] serialize(@Nullable Object value) {
        if (value == null) {
            return new byte[0];
        }
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new SerializationException("Session attribute cannot be written", e);
        }
        return bytes.toByteArray();
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return null;
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            LOG.warn("A session attribute could not be read and is dropped: {}", e.getMessage());
            return null;
        }
    }
}
