/** Council papers in PostgreSQL. */
@NullMarked
package de.allmende.marketplace.councilpaper.persistence;

import org.jspecify.annotations.NullMarked;
