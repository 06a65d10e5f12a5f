@NullMarked
package de.allmende.launcher.tls;

import org.jspecify.annotations.NullMarked;
