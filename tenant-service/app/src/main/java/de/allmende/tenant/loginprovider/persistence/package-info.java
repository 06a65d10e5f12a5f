/** SQL of login providers. */
@NullMarked
package de.allmende.tenant.loginprovider.persistence;

import org.jspecify.annotations.NullMarked;
