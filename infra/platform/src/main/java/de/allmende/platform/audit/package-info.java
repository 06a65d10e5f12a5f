/** Who did what, kept in the act's own transaction. */
@NullMarked
package de.allmende.platform.audit;

import org.jspecify.annotations.NullMarked;
