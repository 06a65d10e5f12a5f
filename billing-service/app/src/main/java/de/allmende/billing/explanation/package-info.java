/** Why a line of an issued invoice has its amount: price, quantity, usage, decision and computation. Reads only. */
@NullMarked
package de.allmende.billing.explanation;

import org.jspecify.annotations.NullMarked;
