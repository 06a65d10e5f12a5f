/** Tenant facts for the other services, asked for or announced. */
@NullMarked
package de.allmende.tenant.member.grpc;

import org.jspecify.annotations.NullMarked;
