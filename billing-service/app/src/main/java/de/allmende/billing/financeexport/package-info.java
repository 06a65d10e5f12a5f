/**
 * Export für das Finanzverfahren: what a receiver was billed and what it has to pay, as files for its own systems.
 *
 * <p>Each tenant says by profiles how its finance system wants them; a profile is data, and each change is a new version.
 */
@NullMarked
package de.allmende.billing.financeexport;

import org.jspecify.annotations.NullMarked;
