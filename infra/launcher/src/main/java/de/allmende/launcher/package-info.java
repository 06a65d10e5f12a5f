/** Brings up the whole of Allmende on one machine; start reading at {@link de.allmende.launcher.Startup}. */
@NullMarked
package de.allmende.launcher;

import org.jspecify.annotations.NullMarked;
