/** How a service starts and how it migrates its database. */
@NullMarked
package de.allmende.platform.boot;

import org.jspecify.annotations.NullMarked;
