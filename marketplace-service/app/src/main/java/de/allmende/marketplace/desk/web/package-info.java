/** REST door of the provider's desk. */
@NullMarked
package de.allmende.marketplace.desk.web;

import org.jspecify.annotations.NullMarked;
