package de.allmende.tenant.loginprovider.client;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which foreign providers may be asked besides public ones by https.
 *
 * @param exemptOrigins addresses such as {@code https://login.intern.example:8443}, for which the association makes an exception
 */
@ConfigurationProperties("allmende.login-providers")
record LoginProviderProperties(@DefaultValue Set<String> exemptOrigins) {}
