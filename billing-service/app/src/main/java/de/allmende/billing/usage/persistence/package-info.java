/** The table of usage events. */
@NullMarked
package de.allmende.billing.usage.persistence;

import org.jspecify.annotations.NullMarked;
