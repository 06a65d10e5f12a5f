/** The REST door: problems, idempotency keys, cursors, request ids. */
@NullMarked
package de.allmende.platform.web;

import org.jspecify.annotations.NullMarked;
