/** Usage: append-only facts that business applications report. */
@NullMarked
package de.allmende.billing.usage;

import org.jspecify.annotations.NullMarked;
