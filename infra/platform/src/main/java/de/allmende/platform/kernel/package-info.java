/** Small exact types that know no technology: ids, money, time, outcomes. */
@NullMarked
package de.allmende.platform.kernel;

import org.jspecify.annotations.NullMarked;
