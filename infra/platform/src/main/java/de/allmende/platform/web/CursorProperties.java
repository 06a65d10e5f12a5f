package de.allmende.platform.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What signs page tokens.
 *
 * @param key secret; the same for all instances of a service, so that a list can be read on at any of them
 */
@Validated
@ConfigurationProperties("allmende.cursors")
record CursorProperties(@NotBlank @Size(min = 32) String key) {}
