/** Facts that leave a service in the commit of the change, and arrive exactly once in effect. */
@NullMarked
package de.allmende.platform.outbox;

import org.jspecify.annotations.NullMarked;
