/** Child processes: how they are started, watched, restarted and ended. */
@NullMarked
package de.allmende.launcher.process;

import org.jspecify.annotations.NullMarked;
