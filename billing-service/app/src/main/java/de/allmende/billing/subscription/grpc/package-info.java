/** How subscriptions arrive from marketplace. */
@NullMarked
package de.allmende.billing.subscription.grpc;

import org.jspecify.annotations.NullMarked;
