/** The demo's tenants, people and machine client. */
@NullMarked
package de.allmende.tenant.demo;

import org.jspecify.annotations.NullMarked;
