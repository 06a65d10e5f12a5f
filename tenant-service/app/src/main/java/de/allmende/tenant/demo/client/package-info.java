/** The files in which the demo notes who there is. */
@NullMarked
package de.allmende.tenant.demo.client;

import org.jspecify.annotations.NullMarked;
