package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.Person;
import java.time.Instant;

/**
 * A declared click and its evidence.
 *
 * @param title official title or function, as the person has stated it
 * @param sha256 of the very document that was before the person
 */
public record Signature(Person by, String title, Instant at, String sha256) {}
