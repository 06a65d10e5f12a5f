/** What the provider's desk asks and tells billing. */
@NullMarked
package de.allmende.marketplace.desk.client;

import org.jspecify.annotations.NullMarked;
