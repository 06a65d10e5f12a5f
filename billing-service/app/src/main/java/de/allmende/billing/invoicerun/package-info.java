/** Invoice runs: bill a month of one issuer, checked and released by two people. */
@NullMarked
package de.allmende.billing.invoicerun;

import org.jspecify.annotations.NullMarked;
