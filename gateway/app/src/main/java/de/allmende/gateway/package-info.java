/**
 * The edge: the only process that browsers and business applications talk to.
 *
 * <p>It knows who is logged in and where a path leads, and nothing about bookings or invoices. The rooms in the order in
 * which a request meets them: {@code problem} (request id, how every failure is told), {@code edge} (headers, body
 * limit), {@code access} (which of the chains judges the request), {@code limits}, {@code session} and {@code login}
 * (browsers), {@code identity} (whose tokens are trusted), {@code routing} (the services behind), {@code portal} (the
 * static pages), {@code health} (the state of the whole) and {@code redis} (where sessions and limits live).
 */
@NullMarked
package de.allmende.gateway;

import org.jspecify.annotations.NullMarked;
