/** Subscriptions: what is charged every month, as marketplace reported it. */
@NullMarked
package de.allmende.billing.subscription;

import org.jspecify.annotations.NullMarked;
