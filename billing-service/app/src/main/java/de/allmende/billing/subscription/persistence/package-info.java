/** The tables of subscriptions. */
@NullMarked
package de.allmende.billing.subscription.persistence;

import org.jspecify.annotations.NullMarked;
