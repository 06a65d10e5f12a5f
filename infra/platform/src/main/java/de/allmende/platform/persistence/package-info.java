/** The one door to the database: a transaction that is bound to one tenant. */
@NullMarked
package de.allmende.platform.persistence;

import org.jspecify.annotations.NullMarked;
