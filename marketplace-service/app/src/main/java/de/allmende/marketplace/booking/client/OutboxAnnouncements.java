package de.allmende.marketplace.booking.client;

import com.google.protobuf.Message;
import de.allmende.billing.v1.ContractForm;
import de.allmende.billing.v1.SubscribedComponent;
import de.allmende.billing.v1.SubscriptionChanged;
import de.allmende.billing.v1.SubscriptionEnded;
import de.allmende.billing.v1.SubscriptionStarted;
import de.allmende.billing.v1.TaxClass;
import de.allmende.marketplace.booking.Announcements;
import de.allmende.marketplace.booking.BookedComponent;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.QuantityChange;
import de.allmende.platform.outbox.Outbox;
import de.allmende.platform.tenancy.Actor;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what billing must know into the outbox, in order per booking. */
@Component
final class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void started(Actor issuer, Booking booking, UUID serviceInstance) {
        var offering = booking.offering();
        var origin = booking.origin();
        append(
                issuer,
                booking.id(),
                SubscriptionStarted.newBuilder()
                        .setSubscriptionId(booking.id().value().toString())
                        .setBookingNumber(booking.number())
                        .setServiceInstanceId(serviceInstance.toString())
                        .setIssuerId(booking.provider().value().toString())
                        .setConsumerId(booking.consumer().value().toString())
                        .setProviderId(booking.provider().value().toString())
                        .setOfferingKey(offering.key())
                        .setOfferingName(offering.name())
                        .setOfferingVersion(Integer.toString(offering.version()))
                        .setPlanName(booking.plan().name())
                        .setTaxClass(TaxClass.valueOf(
                                "TAX_CLASS_" + offering.taxClass().name()))
                        .setContractForm(ContractForm.valueOf(
                                "CONTRACT_FORM_" + offering.contractForm().name()))
                        .setCostCentre(text(booking.details().costCentre()))
                        .setPurchaseOrderNumber(text(booking.details().purchaseOrderNumber()))
                        .setContinuesSubscriptionId(
                                origin == null || origin.activeSince() == null
                                        ? ""
                                        : origin.booking().value().toString())
                        .setStartedOn(
                                Objects.requireNonNull(booking.activeSince()).toString())
                        .addAllComponents(booking.plan().components().stream()
                                .map(OutboxAnnouncements::component)
                                .toList())
                        .build());
    }

    @Override
    public void changed(Actor issuer, QuantityChange change) {
        append(
                issuer,
                change.booking(),
                SubscriptionChanged.newBuilder()
                        .setSubscriptionId(change.booking().value().toString())
                        .setEffectiveFrom(change.effectiveFrom().toString())
                        .addAllComponents(change.offer().lines().stream()
                                .map(line -> component(line.component()))
                                .toList())
                        .build());
    }

    @Override
    public void ended(Actor issuer, Booking booking) {
        append(
                issuer,
                booking.id(),
                SubscriptionEnded.newBuilder()
                        .setSubscriptionId(booking.id().value().toString())
                        .setEndedOn(Objects.requireNonNull(booking.terminatesOn())
                                .plusDays(1)
                                .toString())
                        .build());
    }

    private static SubscribedComponent component(BookedComponent component) {
        return SubscribedComponent.newBuilder()
                .setCode(component.code())
                .setName(component.name())
                .setQuantity(component.quantity().toPlainString())
                .build();
    }

    private void append(Actor issuer, BookingId booking, Message fact) {
        outbox.append(issuer, "billing", booking.value().toString(), fact);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
