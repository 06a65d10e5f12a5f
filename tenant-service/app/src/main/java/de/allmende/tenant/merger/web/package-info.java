/** REST door of the mergers. */
@NullMarked
package de.allmende.tenant.merger.web;

import org.jspecify.annotations.NullMarked;
