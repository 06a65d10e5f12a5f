/** REST door of the tenants. */
@NullMarked
package de.allmende.tenant.member.web;

import org.jspecify.annotations.NullMarked;
