package de.allmende.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicKeySetTest {

    /** Made with openssl; coordinates and thumbprint were computed by another program. */
    @Test
    void writesThePublicKeyAndNamesItByItsThumbprint() {
        var pem = """
                -----BEGIN PUBLIC KEY-----
                MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEKxeq0Q3sOOKTKqqmDkzxDnklnfjS/9DP+kI0uU6pNvrLxBGMjNktCYdlhtubwql5m2XPEVQ7IO2uf0dTl/rjPA==
                -----END PUBLIC KEY-----
                """;

        assertThat(PublicKeySet.of(pem))
                .isEqualTo(
                        "{\"keys\":[{\"kid\":\"rZwbr1_lHF99SU1eBl50hO7lrlj7xE3-YybXWIhwYqc\",\"use\":\"sig\",\"alg\":\"ES256\","
                                + "\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"Kxeq0Q3sOOKTKqqmDkzxDnklnfjS_9DP-kI0uU6pNvo\","
                                + "\"y\":\"y8QRjIzZLQmHZYbbm8KpeZtlzxFUOyDtrn9HU5f64zw\"}]}");
    }
}
