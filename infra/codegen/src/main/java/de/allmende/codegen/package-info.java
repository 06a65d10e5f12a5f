/** Writes jOOQ code from the migrations, so that it never lies in git. */
@NullMarked
package de.allmende.codegen;

import org.jspecify.annotations.NullMarked;
