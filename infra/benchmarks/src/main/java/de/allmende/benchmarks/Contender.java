package de.allmende.benchmarks;

import java.util.function.Supplier;

/** Who takes part in a contest, and what it does when it is its turn. */
record Contender<T>(String name, Supplier<T> turn) {}
