/** REST door of the first page. */
@NullMarked
package de.allmende.marketplace.home.web;

import org.jspecify.annotations.NullMarked;
