/** The demo catalogue: one file per offering. */
@NullMarked
package de.allmende.marketplace.desk.demo;

import org.jspecify.annotations.NullMarked;
