/** SQL of the evidence. */
@NullMarked
package de.allmende.marketplace.evidence.persistence;

import org.jspecify.annotations.NullMarked;
