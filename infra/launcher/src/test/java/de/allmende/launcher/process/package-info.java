@NullMarked
package de.allmende.launcher.process;

import org.jspecify.annotations.NullMarked;
