package de.allmende.tenant.loginprovider.client;

import de.allmende.platform.kernel.Outcome;
import de.allmende.tenant.loginprovider.Discovery;
import de.allmende.tenant.loginprovider.Endpoints;
import de.allmende.tenant.loginprovider.LoginProviderRefusal;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.IssuerAddressNotAllowed;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.IssuerDiffers;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.IssuerDocumentUnusable;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.IssuerIsOwn;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.IssuerUnreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code .well-known/openid-configuration}: by https, from public addresses only, and the connection goes to the address that
 * was checked; no redirect is followed, at most 64 KiB are read, and everything is over after five seconds.
 */
final class HttpDiscovery implements Discovery, AutoCloseable {

    private static final String DOCUMENT = "/.well-known/openid-configuration";
    private static final int LONGEST = 64 * 1024;
    private static final int OK = 200;

    private final String ownIssuer;
    private final Set<String> exemptOrigins;
    private final Timeout patience;
    private final ScheduledExecutorService deadline = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("discovery-deadline").factory());
    private final CloseableHttpClient client;

    HttpDiscovery(String ownIssuer, Set<String> exemptOrigins, Timeout patience) {
        this.ownIssuer = ownIssuer;
        this.exemptOrigins = Set.copyOf(exemptOrigins);
        this.patience = patience;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Checked())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    /** The connection goes to the addresses that this answers, so that they cannot change after the check. */
    private final class Checked extends SystemDefaultDnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var addresses = super.resolve(host);
            if (!isExemptHost(host) && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
                throw new NotPublic(host);
            }
            return addresses;
        }
    }

    private static final class NotPublic extends UnknownHostException {

        NotPublic(String host) {
            super(host + " is not public");
        }
    }

    @Override
    public Outcome<Endpoints, LoginProviderRefusal> read(String issuer) {
        if (bare(issuer).equals(bare(ownIssuer))) {
            return Outcome.refused(new IssuerIsOwn());
        }
        var address = address(issuer);
        if (address.isEmpty()) {
            return Outcome.refused(new IssuerAddressNotAllowed(issuer));
        }
        try {
            return fetched(bare(issuer))
                    .map(document -> endpoints(issuer, document))
                    .orElseGet(() -> Outcome.refused(new IssuerDocumentUnusable(issuer)));
        } catch (NotPublic e) {
            return Outcome.refused(new IssuerAddressNotAllowed(issuer));
        } catch (IOException e) {
            return Outcome.refused(new IssuerUnreachable(issuer));
        }
    }

    /** Empty when the answer is no document; an exception when there is no good answer. */
    private Optional<JsonNode> fetched(String issuer) throws IOException {
        var request = new HttpGet(issuer + DOCUMENT);
        request.setHeader("Accept", "application/json");
        var abortion = deadline.schedule(request::abort, patience.toMilliseconds(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, HttpDiscovery::document);
        } finally {
            abortion.cancel(false);
        }
    }

    private static Optional<JsonNode> document(ClassicHttpResponse answer) throws IOException {
        if (answer.getCode() != OK || answer.getEntity() == null) {
            throw new IOException("Answered " + answer.getCode());
        }
        var content = answer.getEntity().getContent().readNBytes(LONGEST + 1);
        if (content.length > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readTree(content));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Outcome<Endpoints, LoginProviderRefusal> endpoints(String issuer, JsonNode document) {
        var named = text(document, "issuer");
        if (!named.equals(issuer)) {
            return Outcome.refused(
                    named.isEmpty() ? new IssuerDocumentUnusable(issuer) : new IssuerDiffers(issuer, named));
        }
        var endpoints = new Endpoints(
                text(document, "authorization_endpoint"), text(document, "token_endpoint"), text(document, "jwks_uri"));
        for (var endpoint : new String[] {endpoints.authorization(), endpoints.token(), endpoints.keys()}) {
            if (endpoint.isEmpty()) {
                return Outcome.refused(new IssuerDocumentUnusable(issuer));
            }
            if (!isPublic(endpoint)) {
                return Outcome.refused(new IssuerAddressNotAllowed(endpoint));
            }
        }
        return Outcome.done(endpoints);
    }

    private static String text(JsonNode document, String field) {
        var value = document.path(field);
        return value.isString() ? value.asString() : "";
    }

    private boolean isPublic(String endpoint) {
        return address(endpoint)
                .filter(address -> {
                    try {
                        return new Checked().resolve(address.getHost()).length > 0;
                    } catch (UnknownHostException e) {
                        return false;
                    }
                })
                .isPresent();
    }

    /** An address that may be asked: https, or of an exempt origin, and nothing in it but host, port and path. */
    private Optional<URI> address(String text) {
        try {
            var address = URI.create(text);
            boolean plain = address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null;
            return plain && ("https".equals(address.getScheme()) || exemptOrigins.contains(origin(address)))
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isExemptHost(String host) {
        return exemptOrigins.stream()
                .anyMatch(origin -> host.equals(URI.create(origin).getHost()));
    }

    private static String bare(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    @Override
    public void close() throws IOException {
        deadline.shutdownNow();
        client.close();
    }
}
