package de.allmende.billing.subscription.grpc;

import com.google.protobuf.Message;
import de.allmende.billing.subscription.EndSubscription;
import de.allmende.billing.v1.SubscriptionEnded;
import de.allmende.platform.outbox.EventEnvelope;
import de.allmende.platform.outbox.EventHandler;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes in what marketplace reports when a service has ended. */
@Component
final class SubscriptionEndedHandler implements EventHandler {

    private final EndSubscription endSubscription;

    SubscriptionEndedHandler(EndSubscription endSubscription) {
        this.endSubscription = endSubscription;
    }

    @Override
    public Message prototype() {
        return SubscriptionEnded.getDefaultInstance();
    }

    @Override
    public void handle(EventEnvelope event) {
        var message = (SubscriptionEnded) event.payload();
        endSubscription.end(
                Actor.system(event.decidedBy(), event.tenant()),
                UUID.fromString(message.getSubscriptionId()),
                LocalDate.parse(message.getEndedOn()));
    }
}
