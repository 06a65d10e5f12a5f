/** What municipalities see and book. Rooms: {@code catalogue} (what can be booked), {@code booking} (from request to end), {@code agreement} (who processes personal data for whom), {@code provisioning} (the provider's work and what exists because of it), {@code tenantfact} (who the parties are) and {@code home} (what to do now). */
@NullMarked
package de.allmende.marketplace;

import org.jspecify.annotations.NullMarked;
