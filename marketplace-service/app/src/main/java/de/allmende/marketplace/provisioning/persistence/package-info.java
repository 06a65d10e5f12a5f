/** SQL of tasks and service instances. */
@NullMarked
package de.allmende.marketplace.provisioning.persistence;

import org.jspecify.annotations.NullMarked;
