/** XRechnung 3.0 in UBL 2.1: written by ph-ubl, judged by the official rules through phive. */
@NullMarked
package de.allmende.billing.document.xrechnung;

import org.jspecify.annotations.NullMarked;
