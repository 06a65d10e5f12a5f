/** REST door of tasks, service instances and entitlements. */
@NullMarked
package de.allmende.marketplace.provisioning.web;

import org.jspecify.annotations.NullMarked;
