/** SQL of the finance export. */
@NullMarked
package de.allmende.billing.financeexport.persistence;

import org.jspecify.annotations.NullMarked;
