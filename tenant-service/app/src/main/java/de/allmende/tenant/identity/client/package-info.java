/** The identity provider is Keycloak, asked through its Admin REST API. */
@NullMarked
package de.allmende.tenant.identity.client;

import org.jspecify.annotations.NullMarked;
