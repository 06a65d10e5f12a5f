/** Migrations that are easier said in Java; the folder is where Flyway looks. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
