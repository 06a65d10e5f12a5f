/** Price versions: facts with a first day and the decision behind them. Owns amounts, knows no offering. */
@NullMarked
package de.allmende.billing.price;

import org.jspecify.annotations.NullMarked;
