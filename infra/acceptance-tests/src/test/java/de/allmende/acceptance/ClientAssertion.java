package de.allmende.acceptance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A client's login without a secret (RFC 7523): who it is, for this issuer, for a minute, signed with its key. */
final class ClientAssertion {

    static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private ClientAssertion() {}

    static String rsa(String clientId, String keyId, PrivateKey key) throws Exception {
        return signed(clientId, "{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(keyId), "SHA256withRSA", key);
    }

    static String elliptic(String clientId, PrivateKey key) throws Exception {
        return signed(clientId, "{\"alg\":\"ES256\"}", "SHA256withECDSAinP1363Format", key);
    }

    /** What tenant-service sends as its own login, signed with the key that only its account may read. */
    static Map<String, String> ofTenantService() throws Exception {
        var pem = Files.readString(RunningAllmende.get().data().resolve("secrets/tenant-service-login"));
        var encoded = pem.replaceAll("(?s).*-----BEGIN PRIVATE KEY-----(.*)-----END PRIVATE KEY-----.*", "$1");
        var key = KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(encoded)));
        return Map.of("client_assertion_type", TYPE, "client_assertion", elliptic("tenant-service", key));
    }

    private static String signed(String clientId, String header, String algorithm, PrivateKey key) throws Exception {
        var now = Instant.now().getEpochSecond();
        var issuer = RunningAllmende.get().demo().issuer();
        var claims = "{\"iss\":\"%1$s\",\"sub\":\"%1$s\",\"aud\":\"%2$s\",\"jti\":\"%3$s\",\"iat\":%4$d,\"exp\":%5$d}"
                .formatted(clientId, issuer, UUID.randomUUID(), now, now + 60);
        var unsigned = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
        return unsigned + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
