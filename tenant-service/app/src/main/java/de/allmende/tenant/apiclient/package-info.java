/** Machine clients of business applications. */
@NullMarked
package de.allmende.tenant.apiclient;

import org.jspecify.annotations.NullMarked;
