/** Eigener Anmeldedienst: a tenant's people come by its own OpenID Connect provider, which our identity provider trusts for them. */
@NullMarked
package de.allmende.tenant.loginprovider;

import org.jspecify.annotations.NullMarked;
