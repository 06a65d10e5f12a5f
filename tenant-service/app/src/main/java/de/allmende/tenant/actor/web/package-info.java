/** REST door: who am I. */
@NullMarked
package de.allmende.tenant.actor.web;

import org.jspecify.annotations.NullMarked;
