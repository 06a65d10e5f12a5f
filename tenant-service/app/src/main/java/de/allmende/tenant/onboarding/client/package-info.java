/** The scheduler that repeats what the identity provider has not confirmed yet. */
@NullMarked
package de.allmende.tenant.onboarding.client;

import org.jspecify.annotations.NullMarked;
