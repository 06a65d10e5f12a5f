@NullMarked
package de.allmende.billing.financeexport;

import org.jspecify.annotations.NullMarked;
