/** The door for the association's administration. */
@NullMarked
package de.allmende.tenant.drift.web;

import org.jspecify.annotations.NullMarked;
