package de.allmende.tenant.apiclient.web;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** A JSON Web Key Set that a client may log in with: public keys only, and none that is too short. */
final class PublicKeys {

    private static final int SHORTEST_RSA = 2048;

    private PublicKeys() {}

    /** Why not, in German; null when the keys are fine. */
    static @Nullable String objection(String keys) {
        try {
            var set = JWKSet.parse(keys);
            if (set.getKeys().isEmpty()) {
                return "Der Schlüsselsatz enthält keinen Schlüssel.";
            }
            if (set.getKeys().stream().anyMatch(JWK::isPrivate)) {
                return "Der Schlüsselsatz enthält einen geheimen Schlüssel. Bitte erzeugen Sie ein neues Schlüsselpaar und senden Sie nur den öffentlichen Teil.";
            }
            return set.getKeys().stream().allMatch(PublicKeys::isStrong)
                    ? null
                    : "Erlaubt sind RSA-Schlüssel ab 2048 Bit und EC-Schlüssel.";
        } catch (ParseException e) {
            return "Das ist kein Schlüsselsatz im Format JWKS, zum Beispiel {\"keys\": [{\"kty\": \"EC\", …}]}.";
        }
    }

    private static boolean isStrong(JWK key) {
        return key instanceof ECKey || (key instanceof RSAKey rsa && rsa.size() >= SHORTEST_RSA);
    }
}
