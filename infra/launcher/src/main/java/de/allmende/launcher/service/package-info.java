/** The product's own processes: where their jars are, what they are told, how they are run. */
@NullMarked
package de.allmende.launcher.service;

import org.jspecify.annotations.NullMarked;
