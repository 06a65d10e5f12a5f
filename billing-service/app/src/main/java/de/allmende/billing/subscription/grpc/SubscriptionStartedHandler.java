package de.allmende.billing.subscription.grpc;

import com.google.protobuf.Message;
import de.allmende.billing.subscription.StartSubscription;
import de.allmende.billing.subscription.Subscription;
import de.allmende.billing.v1.SubscriptionStarted;
import de.allmende.platform.outbox.EventEnvelope;
import de.allmende.platform.outbox.EventHandler;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what marketplace reports when a booked service has become active. */
@Component
final class SubscriptionStartedHandler implements EventHandler {

    private final StartSubscription startSubscription;

    SubscriptionStartedHandler(StartSubscription startSubscription) {
        this.startSubscription = startSubscription;
    }

    @Override
    public Message prototype() {
        return SubscriptionStarted.getDefaultInstance();
    }

    @Override
    public void handle(EventEnvelope event) {
        startSubscription.start(
                Actor.system(event.decidedBy(), event.tenant()), subscription((SubscriptionStarted) event.payload()));
    }

    private static Subscription subscription(SubscriptionStarted message) {
        return new Subscription(
                UUID.fromString(message.getSubscriptionId()),
                tenant(message.getIssuerId()),
                tenant(message.getProviderId()),
                tenant(message.getConsumerId()),
                message.getBookingNumber(),
                UUID.fromString(message.getServiceInstanceId()),
                message.getOfferingKey(),
                message.getOfferingName(),
                message.getOfferingVersion(),
                message.getPlanName(),
                message.getTaxClass().name().replace("TAX_CLASS_", ""),
                message.getContractForm().name().replace("CONTRACT_FORM_", ""),
                orNull(message.getCostCentre()),
                orNull(message.getPurchaseOrderNumber()),
                LocalDate.parse(message.getStartedOn()),
                message.getContinuesSubscriptionId().isEmpty()
                        ? null
                        : UUID.fromString(message.getContinuesSubscriptionId()),
                message.getComponentsList().stream()
                        .map(component -> new Subscription.Component(
                                component.getCode(),
                                component.getName(),
                                component.getQuantity().isEmpty()
                                        ? BigDecimal.ONE
                                        : new BigDecimal(component.getQuantity())))
                        .toList());
    }

    private static TenantId tenant(String id) {
        return new TenantId(UUID.fromString(id));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
