/** Bank statements in the format camt.053 of ISO 20022. */
@NullMarked
package de.allmende.billing.payment.camt;

import org.jspecify.annotations.NullMarked;
