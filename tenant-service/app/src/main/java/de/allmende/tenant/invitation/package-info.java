/** Einladungen: a person comes in by a link that only he or she was given. */
@NullMarked
package de.allmende.tenant.invitation;

import org.jspecify.annotations.NullMarked;
