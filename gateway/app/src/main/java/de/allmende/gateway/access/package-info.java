/** Which chain judges a request: open files, bearer tokens or the browser's session. */
@NullMarked
package de.allmende.gateway.access;

import org.jspecify.annotations.NullMarked;
