/** Auftragsverarbeitungsvertrag (AVV, Art. 28 GDPR): drawn up for each booking that processes personal data, signed by both sides, or covered by a framework. */
@NullMarked
package de.allmende.marketplace.agreement;

import org.jspecify.annotations.NullMarked;
