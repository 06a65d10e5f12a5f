package de.allmende.marketplace.provisioning.web;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.json.AgreementStandingJsons;
import de.allmende.marketplace.provisioning.Entitlement;
import de.allmende.marketplace.provisioning.InstanceFile;
import de.allmende.marketplace.provisioning.TaskFile;
import de.allmende.marketplace.rest.BookedOfferingJson;
import de.allmende.marketplace.rest.BookedPlanJson;
import de.allmende.marketplace.rest.EntitlementJson;
import de.allmende.marketplace.rest.FulfilmentTaskJson;
import de.allmende.marketplace.rest.FulfilmentTaskKindJson;
import de.allmende.marketplace.rest.FulfilmentTaskStateJson;
import de.allmende.marketplace.rest.PartyJson;
import de.allmende.marketplace.rest.PersonNameJson;
import de.allmende.marketplace.rest.ServiceInstanceJson;
import de.allmende.marketplace.rest.ServiceInstanceStateJson;
import de.allmende.marketplace.rest.TaskBookingJson;
import de.allmende.marketplace.tenantfact.TenantFact;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tasks, service instances and entitlements as JSON. */
final class ProvisioningJsons {

    private ProvisioningJsons() {}

    static FulfilmentTaskJson task(TaskFile file) {
        var task = file.task();
        var booking = file.booking();
        var json = new FulfilmentTaskJson()
                .id(task.id().toString())
                .kind(FulfilmentTaskKindJson.valueOf(task.kind().name()))
                .kindLabel(task.kind().label())
                .state(FulfilmentTaskStateJson.valueOf(task.state().name()))
                .stateLabel(task.state().label())
                .booking(new TaskBookingJson().id(booking.id().toString()).number(booking.number()))
                .offering(offering(booking))
                .plan(plan(booking))
                .consumer(party(file.consumer()))
                .quantities(quantities(booking))
                .parameters(booking.details().values())
                .orderSchema(booking.offering().orderSchema())
                .createdAt(task.createdAt().atOffset(ZoneOffset.UTC))
                .dueOn(task.dueOn())
                .agreement(AgreementStandingJsons.standing(file.agreement()))
                .askedSince(booking.state() == BookingState.INQUIRY ? at(booking.stateSince()) : null);
        var completion = task.completion();
        if (completion != null) {
            json.completedAt(completion.at().atOffset(ZoneOffset.UTC))
                    .completedBy(new PersonNameJson().name(completion.by().name()))
                    .accessUrl(completion.accessUrl())
                    .note(completion.note());
        }
        return json;
    }

    static ServiceInstanceJson instance(InstanceFile file) {
        var instance = file.instance();
        return new ServiceInstanceJson()
                .id(instance.id().toString())
                .bookingId(instance.booking().toString())
                .offering(offering(file.booking()))
                .plan(plan(file.booking()))
                .consumer(party(file.consumer()))
                .provider(party(file.provider()))
                .state(state(file))
                .activeSince(instance.activeSince())
                .endsOn(instance.isActive() ? file.booking().terminatesOn() : instance.endedOn())
                .accessUrl(instance.accessUrl())
                .quantities(quantities(file.booking()));
    }

    private static ServiceInstanceStateJson state(InstanceFile file) {
        if (!file.instance().isActive()) {
            return ServiceInstanceStateJson.ENDED;
        }
        return file.booking().state() == BookingState.SUSPENDED
                ? ServiceInstanceStateJson.SUSPENDED
                : ServiceInstanceStateJson.ACTIVE;
    }

    static EntitlementJson entitlement(String ars, String offering, Entitlement entitlement) {
        return none(ars, offering)
                .entitled(entitlement.holds())
                .suspendedSince(at(entitlement.booking().suspendedSince()))
                .serviceInstanceId(entitlement.instance().id().toString())
                .plan(plan(entitlement.booking()))
                .quantities(quantities(entitlement.booking()))
                .since(entitlement.instance().activeSince())
                .until(entitlement.booking().terminatesOn());
    }

    static EntitlementJson none(String ars, String offering) {
        return new EntitlementJson().entitled(false).ars(ars).offering(offering);
    }

    private static BookedOfferingJson offering(Booking booking) {
        return new BookedOfferingJson()
                .id(booking.offering().id().toString())
                .key(booking.offering().key())
                .name(booking.offering().name())
                .version(booking.offering().version());
    }

    private static BookedPlanJson plan(Booking booking) {
        return new BookedPlanJson()
                .code(booking.plan().code())
                .name(booking.plan().name());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static PartyJson party(TenantFact fact) {
        return new PartyJson().id(fact.id().toString()).name(fact.name()).ars(fact.ars());
    }

    private static Map<String, String> quantities(Booking booking) {
        var quantities = new LinkedHashMap<String, String>();
        booking.plan().quantities().forEach((code, quantity) -> quantities.put(code, quantity.toPlainString()));
        return quantities;
    }
}
