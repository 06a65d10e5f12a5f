/** The REST door for payments and open items. */
@NullMarked
package de.allmende.billing.payment.web;

import org.jspecify.annotations.NullMarked;
