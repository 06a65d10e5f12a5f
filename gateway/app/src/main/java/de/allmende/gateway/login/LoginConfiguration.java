package de.allmende.gateway.login;

import de.allmende.gateway.GatewaySettings;
import de.allmende.gateway.identity.SecuritySettings;
import de.allmende.gateway.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.json.JsonMapper;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    @Bean
    LoginRequests loginRequests(ClientRegistrationRepository registrations) {
        return new LoginRequests(registrations);
    }

    @Bean
    OneOrganization oneOrganization(JwtDecoder accessTokens) {
        return new OneOrganization(accessTokens);
    }

    @Bean
    LoginOutcome loginOutcome(Problems problems) {
        return new LoginOutcome(problems);
    }

    @Bean
    IssuerLogout issuerLogout(SecuritySettings security, GatewaySettings gateway, JsonMapper json) {
        return new IssuerLogout(security, gateway, json);
    }
}
