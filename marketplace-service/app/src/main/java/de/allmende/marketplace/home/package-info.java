/** The first page: what to do now, my services, notices. */
@NullMarked
package de.allmende.marketplace.home;

import org.jspecify.annotations.NullMarked;
