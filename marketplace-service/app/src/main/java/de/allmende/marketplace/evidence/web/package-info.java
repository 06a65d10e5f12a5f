/** REST door of the evidence. */
@NullMarked
package de.allmende.marketplace.evidence.web;

import org.jspecify.annotations.NullMarked;
