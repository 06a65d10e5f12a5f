/** How the edge tells a failure: one request id, one reason word, problem+json or a plain page. */
@NullMarked
package de.allmende.gateway.problem;

import org.jspecify.annotations.NullMarked;
