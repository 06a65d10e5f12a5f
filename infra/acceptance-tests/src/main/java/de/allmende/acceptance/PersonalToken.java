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
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Demo demo;
    private final String portalSecret;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(new LoopbackCookies(), CookiePolicy.ACCEPT_ALL))
            .build();

    private PersonalToken(Demo demo, String portalSecret) {
        this.demo = demo;
        this.portalSecret = portalSecret;
    }

    /** @param data the installation's data directory, in which the portal's secret lies */
    public static String of(Demo demo, Path data, String email) throws IOException {
        return new PersonalToken(demo, Files.readString(data.resolve("secrets/portal-client"))).forPerson(email);
    }

    private String forPerson(String email) {
        var verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        var question = LoginForms.encoded(Map.of(
                "response_type",
                "code",
                "client_id",
                PORTAL,
                "redirect_uri",
                callback(),
                "scope",
                "openid organization",
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

    private String exchanged(String code, String verifier) {
        var form = LoginForms.encoded(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", callback(),
                "code_verifier", verifier,
                "client_id", PORTAL,
                "client_secret", portalSecret));
        return Desk.send(
                        client,
                        HttpRequest.newBuilder(endpoint("token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build())
                .succeeds()
                .at("/access_token");
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
