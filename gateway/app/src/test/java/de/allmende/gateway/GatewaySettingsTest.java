package de.allmende.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class GatewaySettingsTest {

    @Test
    void bindsTheCookieToTheHostWhereBrowsersComeByHttps() {
        var settings = reachedBy("https://allmende.example/");

        assertThat(settings.secure()).isTrue();
        assertThat(settings.cookie()).isEqualTo("__Host-allmende");
        assertThat(settings.address("/login")).isEqualTo("https://allmende.example/login");
    }

    @Test
    void takesPlainHttpOnThisMachineOnly() {
        assertThat(reachedBy("http://localhost:8080").cookie()).isEqualTo("allmende");
        assertThatIllegalArgumentException().isThrownBy(() -> reachedBy("http://allmende.example"));
        assertThatIllegalArgumentException().isThrownBy(() -> reachedBy("http://localhost.allmende.example"));
    }

    @Test
    void doesNotTellItsSecret() {
        assertThat(reachedBy("https://allmende.example").toString()).doesNotContain("portal-secret");
    }

    private static GatewaySettings reachedBy(String address) {
        return new GatewaySettings(
                URI.create(address),
                "allmende-portal",
                "portal-secret",
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(11),
                Duration.ofMinutes(30));
    }
}
