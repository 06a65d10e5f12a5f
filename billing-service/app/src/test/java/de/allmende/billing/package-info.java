/** Claims about billing, each against a real database. */
@NullMarked
package de.allmende.billing;

import org.jspecify.annotations.NullMarked;
