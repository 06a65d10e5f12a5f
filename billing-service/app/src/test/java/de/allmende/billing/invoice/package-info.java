@NullMarked
package de.allmende.billing.invoice;

import org.jspecify.annotations.NullMarked;
