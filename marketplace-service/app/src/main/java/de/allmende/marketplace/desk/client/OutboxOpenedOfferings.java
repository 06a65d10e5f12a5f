package de.allmende.marketplace.desk.client;

import de.allmende.billing.v1.OfferingOpened;
import de.allmende.marketplace.desk.OpenedOfferings;
import de.allmende.platform.outbox.Outbox;
import de.allmende.platform.tenancy.Actor;
import org.springframework.stereotype.Component;

/** Puts the news of an offering into the outbox. */
@Component
final class OutboxOpenedOfferings implements OpenedOfferings {

    private final Outbox outbox;

    OutboxOpenedOfferings(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void tell(Actor provider, String key) {
        outbox.append(
                provider,
                "billing",
                key,
                OfferingOpened.newBuilder().setOfferingKey(key).build());
    }
}
