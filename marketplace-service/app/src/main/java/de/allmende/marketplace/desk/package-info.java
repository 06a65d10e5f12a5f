/** The provider's desk: offerings as they are written, reviewed by a second person, and published. */
@NullMarked
package de.allmende.marketplace.desk;

import org.jspecify.annotations.NullMarked;
