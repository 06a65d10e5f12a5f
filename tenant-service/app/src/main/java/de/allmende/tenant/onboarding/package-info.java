/** Brings tenants and people to the identity provider, as often as it takes. */
@NullMarked
package de.allmende.tenant.onboarding;

import org.jspecify.annotations.NullMarked;
