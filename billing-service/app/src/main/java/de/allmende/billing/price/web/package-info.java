/** The REST door of the price list. */
@NullMarked
package de.allmende.billing.price.web;

import org.jspecify.annotations.NullMarked;
