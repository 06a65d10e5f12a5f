/** The portal's files and the one page behind all its addresses. */
@NullMarked
package de.allmende.gateway.portal;

import org.jspecify.annotations.NullMarked;
