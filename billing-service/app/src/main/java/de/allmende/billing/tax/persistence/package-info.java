/** The table of tax cases. */
@NullMarked
package de.allmende.billing.tax.persistence;

import org.jspecify.annotations.NullMarked;
