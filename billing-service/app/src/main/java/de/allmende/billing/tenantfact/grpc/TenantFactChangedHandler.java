package de.allmende.billing.tenantfact.grpc;

import com.google.protobuf.Message;
import de.allmende.billing.tenantfact.TenantFacts;
import de.allmende.platform.outbox.EventEnvelope;
import de.allmende.platform.outbox.EventHandler;
import de.allmende.tenant.v1.TenantFactChanged;
import org.springframework.stereotype.Component;

/** Keeps the replica fresh. */
@Component
final class TenantFactChangedHandler implements EventHandler {

    private final TenantFacts facts;

    TenantFactChangedHandler(TenantFacts facts) {
        this.facts = facts;
    }

    @Override
    public Message prototype() {
        return TenantFactChanged.getDefaultInstance();
    }

    @Override
    public void handle(EventEnvelope event) {
        facts.keep(TenantFactMessages.read(((TenantFactChanged) event.payload()).getFact()));
    }
}
