/** What every request meets first and every answer carries: security headers, the body limit, one credential only. */
@NullMarked
package de.allmende.gateway.edge;

import org.jspecify.annotations.NullMarked;
