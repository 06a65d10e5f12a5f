/** The doors for whoever invites, and for whoever was invited. */
@NullMarked
package de.allmende.tenant.invitation.web;

import org.jspecify.annotations.NullMarked;
