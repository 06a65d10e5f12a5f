/** SQL of the machine clients. */
@NullMarked
package de.allmende.tenant.apiclient.persistence;

import org.jspecify.annotations.NullMarked;
