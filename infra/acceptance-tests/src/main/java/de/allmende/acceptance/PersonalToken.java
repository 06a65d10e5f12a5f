package de.allmende.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A person's access token, got as the gateway gets it: by authorization code with PKCE, in the name of the portal. With it one
 * can ask a service without the gateway.
 */
public final class PersonalToken {

    private static final String PORTAL = "allmende-portal";
    private static final String ONE_ORGANIZATION = "openid organization";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    /** What Keycloak gives for a code. */
    record Given(String accessToken, String idToken, String refreshToken) {}

    private final Demo demo;
    private final String clientId;
    private final String secret;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(new LoopbackCookies(), CookiePolicy.ACCEPT_ALL))
            .build();

    private PersonalToken(Demo demo, String clientId, String secret) {
        this.demo = demo;
        this.clientId = clientId;
        this.secret = secret;
    }

    /** @param data the installation's data directory, in which the portal's secret lies */
    public static String of(Demo demo, Path data, String email) throws IOException {
        return given(demo, data, email, ONE_ORGANIZATION).accessToken();
    }

    static Given given(Demo demo, Path data, String email, String scope) throws IOException {
        return new PersonalToken(demo, PORTAL, Files.readString(data.resolve("secrets/portal-client")))
                .forPerson(email, scope);
    }

    /** By another client than the portal's, which comes back to the same address. */
    static Given givenTo(Demo demo, String clientId, String secret, String email) {
        return new PersonalToken(demo, clientId, secret).forPerson(email, ONE_ORGANIZATION);
    }

    private Given forPerson(String email, String scope) {
        var verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        var question = LoginForms.encoded(Map.of(
                "response_type",
                "code",
                "client_id",
                clientId,
                "redirect_uri",
                callback(),
                "scope",
                scope,
                "state",
                UUID.randomUUID().toString(),
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
        var page = Desk.send(
                client,
                HttpRequest.newBuilder(endpoint("auth?" + question)).GET().build());
        var answer = new LoginForms(client).filledIn(page, email, demo.password());
        var code = CODE.matcher(answer.header("Location"));
        if (!code.find()) {
            throw new IllegalStateException("No code for " + email + ": " + answer.status() + "\n" + answer.text());
        }
        return exchanged(code.group(1), verifier);
    }

    private Given exchanged(String code, String verifier) {
        var form = LoginForms.encoded(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", callback(),
                "code_verifier", verifier,
                "client_id", clientId,
                "client_secret", secret));
        var given = Desk.send(
                        client,
                        HttpRequest.newBuilder(endpoint("token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build())
                .succeeds();
        return new Given(given.at("/access_token"), given.at("/id_token"), given.at("/refresh_token"));
    }

    private String callback() {
        return demo.gateway() + "/login/oauth2/code/allmende";
    }

    private URI endpoint(String path) {
        return URI.create(demo.issuer() + "/protocol/openid-connect/" + path);
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
