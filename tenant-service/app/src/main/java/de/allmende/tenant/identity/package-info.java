/** The identity provider: organizations, logins and machine logins. */
@NullMarked
package de.allmende.tenant.identity;

import org.jspecify.annotations.NullMarked;
