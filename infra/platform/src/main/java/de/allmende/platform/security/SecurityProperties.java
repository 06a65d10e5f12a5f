package de.allmende.platform.security;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are trusted.
 *
 * @param issuer exact value of the iss claim
 * @param jwksUri where the issuer's keys are
 * @param audience that every token must name
 */
@Validated
@ConfigurationProperties("allmende.security")
public record SecurityProperties(
        @NotBlank String issuer,
        @NotBlank String jwksUri,
        @DefaultValue("allmende") String audience) {}
