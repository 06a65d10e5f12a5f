/** Leistungskatalog: offerings in frozen versions, their plans, search and prices. It does not know who books. */
@NullMarked
package de.allmende.marketplace.catalogue;

import org.jspecify.annotations.NullMarked;
