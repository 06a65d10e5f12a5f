/** The official register: which municipalities, Verbandsgemeinden and Landkreise there are. */
@NullMarked
package de.allmende.tenant.register;

import org.jspecify.annotations.NullMarked;
