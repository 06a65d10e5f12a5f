/** REST door of council papers. */
@NullMarked
package de.allmende.marketplace.councilpaper.web;

import org.jspecify.annotations.NullMarked;
