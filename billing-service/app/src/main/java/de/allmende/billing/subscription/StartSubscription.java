package de.allmende.billing.subscription;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.tenancy.Actor;

/** Starts to charge a booked service. Runs in the transaction that took in the event; a repeat changes nothing. */
public final class StartSubscription {

    private final Subscriptions subscriptions;
    private final AuditTrail audit;

    public StartSubscription(Subscriptions subscriptions, AuditTrail audit) {
        this.subscriptions = subscriptions;
        this.audit = audit;
    }

    public void start(Actor actor, Subscription subscription) {
        if (!actor.tenant().equals(subscription.issuer())) {
            throw new IllegalArgumentException("A subscription is announced in the name of its issuer.");
        }
        if (subscriptions.start(subscription)) {
            audit.record(
                    actor,
                    "SUBSCRIPTION_STARTED",
                    "subscription",
                    subscription.id(),
                    "%s, %s ab %s"
                            .formatted(
                                    subscription.bookingNumber(),
                                    subscription.offeringName(),
                                    subscription.startedOn()),
                    Change.set("Abrechnung ab", subscription.startedOn()));
        }
    }
}
