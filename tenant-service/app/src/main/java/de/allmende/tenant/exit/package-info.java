/** Austritt: what is left to do when a tenant leaves, who closes it, what is deleted then, and what is kept. */
@NullMarked
package de.allmende.tenant.exit;

import org.jspecify.annotations.NullMarked;
