/** The REST door. */
@NullMarked
package de.allmende.billing.explanation.web;

import org.jspecify.annotations.NullMarked;
