@NullMarked
package de.allmende.launcher.postgres;

import org.jspecify.annotations.NullMarked;
