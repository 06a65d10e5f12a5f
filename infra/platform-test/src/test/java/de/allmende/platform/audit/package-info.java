/** Proves the audit trail on a real database. */
@NullMarked
package de.allmende.platform.audit;

import org.jspecify.annotations.NullMarked;
