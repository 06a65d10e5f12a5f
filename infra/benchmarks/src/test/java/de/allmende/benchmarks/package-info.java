@NullMarked
package de.allmende.benchmarks;

import org.jspecify.annotations.NullMarked;
