/** The REST door for usage. */
@NullMarked
package de.allmende.billing.usage.web;

import org.jspecify.annotations.NullMarked;
