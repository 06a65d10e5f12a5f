package de.allmende.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionSerializerTest {

    private final SessionSerializer serializer = new SessionSerializer();

    @Test
    void givesBackTheTokensOfALogin() {
        var tokens = new LoginTokens("access", Instant.EPOCH, Instant.EPOCH.plusSeconds(600), "refresh");

        assertThat(serializer.deserialize(serializer.serialize(tokens))).isEqualTo(tokens);
    }

    @Test
    void readsNoClassALoginDoesNotConsistOf() {
        assertThat(serializer.deserialize(serializer.serialize(new File("/etc"))))
                .isNull();
    }

    @Test
    void takesWhatItCannotReadForAbsent() {
        assertThat(serializer.deserialize(new byte[] {1, 2, 3})).isNull();
    }
}
