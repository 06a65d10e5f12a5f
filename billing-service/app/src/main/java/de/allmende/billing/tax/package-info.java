/** Tax cases: dated data that is derived for each line and never typed. */
@NullMarked
package de.allmende.billing.tax;

import org.jspecify.annotations.NullMarked;
