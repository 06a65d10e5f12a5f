/**
 * What the product costs in time and memory, as ratios: each figure is taken in turns with a plain baseline on the same machine in
 * the same run. {@code Benchmarks} is the command, {@code Contest}, {@code Load}, {@code Turn}, {@code Series} and {@code Ratio}
 * are the harness, and each {@code …Benchmark} is one question.
 */
@NullMarked
package de.allmende.benchmarks;

import org.jspecify.annotations.NullMarked;
