/** The replica of what tenant-service says of tenants: names, addresses, inhabitants, legal bases. It is read only here. */
@NullMarked
package de.allmende.billing.tenantfact;

import org.jspecify.annotations.NullMarked;
