package de.allmende.marketplace.tenantfact.client;

import com.google.protobuf.Message;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.outbox.EventEnvelope;
import de.allmende.platform.outbox.EventHandler;
import de.allmende.tenant.v1.TenantFactChanged;
import org.springframework.stereotype.Component;

/** Takes in what has changed of a tenant. */
@Component
final class TenantFactNews implements EventHandler {

    private final TenantFacts facts;
    private final BusinessTime time;

    TenantFactNews(TenantFacts facts, BusinessTime time) {
        this.facts = facts;
        this.time = time;
    }

    @Override
    public Message prototype() {
        return TenantFactChanged.getDefaultInstance();
    }

    @Override
    public void handle(EventEnvelope event) {
        if (event.payload() instanceof TenantFactChanged changed) {
            facts.keep(TenantFactMessages.fact(changed.getFact(), time.today()), time.now());
        }
    }
}
