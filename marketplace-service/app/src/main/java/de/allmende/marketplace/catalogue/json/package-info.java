/** What stands in the JSON of several rooms. */
@NullMarked
package de.allmende.marketplace.catalogue.json;

import org.jspecify.annotations.NullMarked;
