/** What has been promised stays: the contracts of today beside those of the last release. */
@NullMarked
package de.allmende.contracts;

import org.jspecify.annotations.NullMarked;
