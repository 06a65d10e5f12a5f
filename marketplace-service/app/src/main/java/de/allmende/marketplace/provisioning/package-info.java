/** Bereitstellung: the provider's tasks and the service instances that come from them. */
@NullMarked
package de.allmende.marketplace.provisioning;

import org.jspecify.annotations.NullMarked;
