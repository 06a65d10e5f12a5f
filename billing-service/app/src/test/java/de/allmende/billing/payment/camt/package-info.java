@NullMarked
package de.allmende.billing.payment.camt;

import org.jspecify.annotations.NullMarked;
