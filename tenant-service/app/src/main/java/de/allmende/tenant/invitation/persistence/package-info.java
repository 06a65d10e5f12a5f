/** Invitations and their links in the database. */
@NullMarked
package de.allmende.tenant.invitation.persistence;

import org.jspecify.annotations.NullMarked;
