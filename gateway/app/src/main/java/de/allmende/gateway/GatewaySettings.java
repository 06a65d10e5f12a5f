package de.allmende.gateway;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the edge knows about itself.
 *
 * @param publicUrl how browsers reach it; https, except on this machine
 * @param clientId of the portal at the issuer
 * @param clientSecret of the portal at the issuer
 * @param bodyLimit largest request body that is let through
 * @param documentLimit the same for a body that is a document: PDF or XML
 * @param sessionIdle after which a session without requests ends
 */
@Validated
@ConfigurationProperties("allmende.gateway")
public record GatewaySettings(
        @NotNull URI publicUrl,
        @NotBlank @DefaultValue("allmende-portal") String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("11MB") DataSize documentLimit,
        @DefaultValue("30m") Duration sessionIdle) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public GatewaySettings {
        if (publicUrl != null && !"https".equals(publicUrl.getScheme()) && !isLoopback(publicUrl)) {
            throw new IllegalArgumentException(
                    "allmende.gateway.public-url must be https, except on this machine: " + publicUrl);
        }
    }

    /** Browsers reach the edge by https. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** An address of this portal, for the issuer and for browsers. */
    public String address(String path) {
        var base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** Name of the session cookie; the prefix makes browsers insist on https, on this host and on the path /. */
    public String cookie() {
        return secure() ? "__Host-allmende" : "allmende";
    }

    private static boolean isLoopback(URI address) {
        return address.getHost() != null && THIS_MACHINE.contains(address.getHost());
    }

    @Override
    public String toString() {
        return "GatewaySettings[" + publicUrl + "]";
    }
}
