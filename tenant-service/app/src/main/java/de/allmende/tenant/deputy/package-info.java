/** Vertretungen: who uses whose right, and when. */
@NullMarked
package de.allmende.tenant.deputy;

import org.jspecify.annotations.NullMarked;
