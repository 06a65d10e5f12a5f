/** Who acts, and for which tenant. */
@NullMarked
package de.allmende.platform.tenancy;

import org.jspecify.annotations.NullMarked;
