package de.allmende.gateway.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests are let through; the defaults stand in application.yaml.
 *
 * @param address of a caller who is not logged in
 * @param guest of an address at the doors for those without a login
 * @param user a person, over all their sessions
 * @param client a business application
 */
@Validated
@ConfigurationProperties("allmende.limits")
record LimitSettings(
        @Valid @NotNull Limit address,
        @Valid @NotNull Limit guest,
        @Valid @NotNull Limit user,
        @Valid @NotNull Limit client) {

    /**
     * One limit: a bucket that holds this many requests and fills up evenly.
     *
     * @param requests at once, and per period
     * @param per the period
     */
    record Limit(@Min(1) long requests, @DefaultValue("1m") Duration per) {}
}
