package de.allmende.billing.payment;

import de.allmende.billing.invoice.ReminderLevel;
import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.time.LocalDate;

/** Mahnungen of an issuer. */
public interface Reminders {

    void add(Actor actor, OpenItem item, ReminderLevel level, LocalDate on, LocalDate dueOn, Instant now);
}
