/** Standing before the running system: starting it, sitting down at a desk, calling the API. Benchmarks stand here, too. */
@NullMarked
package de.allmende.acceptance;

import org.jspecify.annotations.NullMarked;
