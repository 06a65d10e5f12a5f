/** What a service has of a tenant, written in open formats and handed to tenant-service when the tenant takes its data away. */
@NullMarked
package de.allmende.platform.dataexport;

import org.jspecify.annotations.NullMarked;
