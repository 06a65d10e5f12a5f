/** The certificate authority of one installation. */
@NullMarked
package de.allmende.launcher.tls;

import org.jspecify.annotations.NullMarked;
