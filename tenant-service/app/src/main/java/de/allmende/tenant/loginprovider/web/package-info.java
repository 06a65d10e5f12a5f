/** REST door: login providers. */
@NullMarked
package de.allmende.tenant.loginprovider.web;

import org.jspecify.annotations.NullMarked;
