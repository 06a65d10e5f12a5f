/** PostgreSQL from the binaries in a jar: unpacked, initialised, its roles and databases created. */
@NullMarked
package de.allmende.launcher.postgres;

import org.jspecify.annotations.NullMarked;
