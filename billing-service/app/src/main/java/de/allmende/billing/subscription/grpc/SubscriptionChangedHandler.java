package de.allmende.billing.subscription.grpc;

import com.google.protobuf.Message;
import de.allmende.billing.subscription.ChangeSubscription;
import de.allmende.billing.v1.SubscribedComponent;
import de.allmende.billing.v1.SubscriptionChanged;
import de.allmende.platform.outbox.EventEnvelope;
import de.allmende.platform.outbox.EventHandler;
import de.allmende.platform.tenancy.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes in what marketplace reports when other quantities are ordered. */
@Component
final class SubscriptionChangedHandler implements EventHandler {

    private final ChangeSubscription changeSubscription;

    SubscriptionChangedHandler(ChangeSubscription changeSubscription) {
        this.changeSubscription = changeSubscription;
    }

    @Override
    public Message prototype() {
        return SubscriptionChanged.getDefaultInstance();
    }

    @Override
    public void handle(EventEnvelope event) {
        var message = (SubscriptionChanged) event.payload();
        changeSubscription.change(
                Actor.system(event.decidedBy(), event.tenant()),
                UUID.fromString(message.getSubscriptionId()),
                LocalDate.parse(message.getEffectiveFrom()),
                message.getComponentsList().stream()
                        .collect(Collectors.toMap(
                                SubscribedComponent::getCode, component -> new BigDecimal(component.getQuantity()))));
    }
}
