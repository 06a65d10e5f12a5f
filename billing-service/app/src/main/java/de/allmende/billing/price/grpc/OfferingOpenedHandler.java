package de.allmende.billing.price.grpc;

import com.google.protobuf.Message;
import de.allmende.billing.price.OfferingOwners;
import de.allmende.billing.v1.OfferingOpened;
import de.allmende.platform.outbox.EventEnvelope;
import de.allmende.platform.outbox.EventHandler;
import org.springframework.stereotype.Component;

/** Takes in whose an offering is. */
@Component
final class OfferingOpenedHandler implements EventHandler {

    private final OfferingOwners owners;

    OfferingOpenedHandler(OfferingOwners owners) {
        this.owners = owners;
    }

    @Override
    public Message prototype() {
        return OfferingOpened.getDefaultInstance();
    }

    @Override
    public void handle(EventEnvelope event) {
        owners.keep(event.tenant(), ((OfferingOpened) event.payload()).getOfferingKey());
    }
}
