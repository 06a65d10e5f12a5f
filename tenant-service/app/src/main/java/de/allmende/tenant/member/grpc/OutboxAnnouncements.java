package de.allmende.tenant.member.grpc;

import de.allmende.platform.outbox.Outbox;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.Announcements;
import de.allmende.tenant.member.RestingServices;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.v1.TenantFactChanged;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends the facts to the services that keep a copy, in the name of the tenant they are about. */
@Component
final class OutboxAnnouncements implements Announcements {

    private static final List<String> KEEPERS_OF_A_COPY = List.of("marketplace", "billing");

    private final Outbox outbox;
    private final RestingServices restingServices;

    OutboxAnnouncements(Outbox outbox, RestingServices restingServices) {
        this.outbox = outbox;
        this.restingServices = restingServices;
    }

    @Override
    public void changed(Actor actor, Tenant tenant) {
        var event = TenantFactChanged.newBuilder()
                .setFact(TenantFactMessages.fact(tenant, restingServices.rest(tenant)))
                .build();
        var subject = Actor.system(actor.name(), tenant.id());
        KEEPERS_OF_A_COPY.forEach(
                keeper -> outbox.append(subject, keeper, tenant.id().value().toString(), event));
    }
}
