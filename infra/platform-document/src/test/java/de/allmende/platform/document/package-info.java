@NullMarked
package de.allmende.platform.document;

import org.jspecify.annotations.NullMarked;
