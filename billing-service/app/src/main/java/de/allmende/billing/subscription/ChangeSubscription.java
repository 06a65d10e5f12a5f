package de.allmende.billing.subscription;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.tenancy.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Charges other quantities from a month on. Runs in the transaction that took in the event; a repeat changes nothing. */
public final class ChangeSubscription {

    private final Subscriptions subscriptions;
    private final AuditTrail audit;

    public ChangeSubscription(Subscriptions subscriptions, AuditTrail audit) {
        this.subscriptions = subscriptions;
        this.audit = audit;
    }

    /** @param quantities by component code, those that change */
    public void change(Actor actor, UUID subscription, LocalDate effectiveFrom, Map<String, BigDecimal> quantities) {
        if (subscriptions.change(actor.tenant(), subscription, effectiveFrom, quantities)) {
            audit.record(
                    actor,
                    "SUBSCRIPTION_CHANGED",
                    "subscription",
                    subscription,
                    "Andere Mengen ab " + effectiveFrom,
                    Change.set("Mengen", new TreeMap<>(quantities)));
        }
    }
}
