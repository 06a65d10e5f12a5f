package de.allmende.tenant.loginprovider.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import de.allmende.platform.kernel.Outcome;
import de.allmende.tenant.loginprovider.Endpoints;
import de.allmende.tenant.loginprovider.LoginProviderRefusal;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.IssuerAddressNotAllowed;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.IssuerDiffers;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.IssuerDocumentUnusable;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.IssuerIsOwn;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.IssuerUnreachable;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDiscoveryTest {

    private static final String PATH = "/realms/stadt/.well-known/openid-configuration";
    private static final String OWN = "https://own.example/realms/allmende";

    private final WireMockServer foreign = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    private HttpDiscovery discovery;
    private String issuer;

    @BeforeEach
    void start() {
        foreign.start();
        discovery = new HttpDiscovery(OWN, Set.of(origin()), Timeout.ofMilliseconds(800));
        issuer = origin() + "/realms/stadt";
    }

    @AfterEach
    void stop() throws Exception {
        discovery.close();
        foreign.stop();
    }

    private String origin() {
        return "http://127.0.0.1:" + foreign.port();
    }

    private void answers(ResponseDefinitionBuilder answer) {
        foreign.stubFor(get(PATH).willReturn(answer));
    }

    private String document(String named, String keys) {
        return """
                {"issuer": "%s", "authorization_endpoint": "%s/auth", "token_endpoint": "%s/token", "jwks_uri": "%s"}""".formatted(named, issuer, issuer, keys);
    }

    private static void assertRefused(Outcome<?, ?> outcome, LoginProviderRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void readsWhereToLogIn() {
        answers(okJson(document(issuer, issuer + "/keys")));
        assertThat(discovery.read(issuer))
                .isEqualTo(Outcome.done(new Endpoints(issuer + "/auth", issuer + "/token", issuer + "/keys")));
    }

    @Test
    void refusesADocumentOfAnotherIssuer() {
        answers(okJson(document("https://eve.example", issuer + "/keys")));
        assertRefused(discovery.read(issuer), new IssuerDiffers(issuer, "https://eve.example"));
    }

    @Test
    void refusesEndpointsInOurOwnNetworks() {
        answers(okJson(document(issuer, "https://127.0.0.2/keys")));
        assertRefused(discovery.read(issuer), new IssuerAddressNotAllowed("https://127.0.0.2/keys"));
        answers(okJson(document(issuer, "http://93.184.215.14/keys")));
        assertRefused(discovery.read(issuer), new IssuerAddressNotAllowed("http://93.184.215.14/keys"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"issuer\":\"ISSUER\"}",
                "{}",
                "[]",
                "<html>",
                "",
                "{\"issuer\":\"ISSUER\",\"authorization_endpoint\":1}"
            })
    void refusesWhatIsNoDocument(String body) {
        answers(okJson(body.replace("ISSUER", issuer)));
        assertRefused(discovery.read(issuer), new IssuerDocumentUnusable(issuer));
    }

    @Test
    void readsNoMoreThan64KiB() {
        answers(okJson(document(issuer, issuer + "/keys") + " ".repeat(64 * 1024)));
        assertRefused(discovery.read(issuer), new IssuerDocumentUnusable(issuer));
    }

    @Test
    void followsNoRedirect() {
        foreign.stubFor(get("/elsewhere").willReturn(okJson(document(issuer, issuer + "/keys"))));
        answers(temporaryRedirect(origin() + "/elsewhere"));
        assertRefused(discovery.read(issuer), new IssuerUnreachable(issuer));
    }

    @Test
    void waitsNoLongerThanItsPatienceAlsoForAnAnswerThatDrips() {
        answers(okJson(document(issuer, issuer + "/keys")).withChunkedDribbleDelay(100, 20_000));
        var begun = Instant.now();
        assertRefused(discovery.read(issuer), new IssuerUnreachable(issuer));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void saysSoWhenThereIsNoGoodAnswer() {
        answers(aResponse().withStatus(404));
        assertRefused(discovery.read(issuer), new IssuerUnreachable(issuer));
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertRefused(discovery.read(issuer), new IssuerUnreachable(issuer));
    }

    @Test
    void doesNotBrokerItself() {
        assertRefused(discovery.read(OWN), new IssuerIsOwn());
        assertRefused(discovery.read(OWN + "/"), new IssuerIsOwn());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.mainz.example",
                "https://localhost/realms/stadt",
                "https://127.0.0.3",
                "https://[::1]/",
                "https://10.1.2.3",
                "https://user@login.mainz.example",
                "https://login.mainz.example?x=1",
                "https://login.mainz.example#x",
                "file:///etc/passwd",
                "https://",
                "kein Anmeldedienst"
            })
    void asksNoAddressThatIsNotAllowed(String address) {
        assertRefused(discovery.read(address), new IssuerAddressNotAllowed(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:1::1"
            })
    void knowsAddressesThatAreNotPublic(String address) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "100.128.0.1", "192.0.1.1", "2a01:4f8::1", "2001:4860:4860::8888"})
    void knowsPublicAddresses(String address) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }
}
