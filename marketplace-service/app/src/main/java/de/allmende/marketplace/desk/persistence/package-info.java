/** The provider's desk in PostgreSQL. */
@NullMarked
package de.allmende.marketplace.desk.persistence;

import org.jspecify.annotations.NullMarked;
