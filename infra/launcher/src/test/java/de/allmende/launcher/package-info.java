@NullMarked
package de.allmende.launcher;

import org.jspecify.annotations.NullMarked;
