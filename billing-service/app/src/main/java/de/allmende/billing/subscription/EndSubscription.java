package de.allmende.billing.subscription;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import java.util.UUID;

/** Stops charging. Runs in the transaction that took in the event; a repeat changes nothing. */
public final class EndSubscription {

    private final Subscriptions subscriptions;
    private final AuditTrail audit;

    public EndSubscription(Subscriptions subscriptions, AuditTrail audit) {
        this.subscriptions = subscriptions;
        this.audit = audit;
    }

    public void end(Actor actor, UUID subscription, LocalDate endedOn) {
        if (subscriptions.end(actor.tenant(), subscription, endedOn)) {
            audit.record(
                    actor,
                    "SUBSCRIPTION_ENDED",
                    "subscription",
                    subscription,
                    "Erster Tag ohne Leistung: " + endedOn,
                    Change.set("Erster Tag ohne Leistung", endedOn));
        }
    }
}
