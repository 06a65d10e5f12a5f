/** SQL of payments. */
@NullMarked
package de.allmende.billing.payment.persistence;

import org.jspecify.annotations.NullMarked;
