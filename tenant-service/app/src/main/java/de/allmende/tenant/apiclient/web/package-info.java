/** REST door of the machine clients. */
@NullMarked
package de.allmende.tenant.apiclient.web;

import org.jspecify.annotations.NullMarked;
