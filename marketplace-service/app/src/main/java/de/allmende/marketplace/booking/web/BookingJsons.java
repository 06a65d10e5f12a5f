package de.allmende.marketplace.booking.web;

import de.allmende.marketplace.booking.AllowedAct;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.PreviewSuspension;
import de.allmende.marketplace.booking.TimelineEntry;
import de.allmende.marketplace.booking.json.AgreementStandingJsons;
import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.json.ContractJsons;
import de.allmende.marketplace.catalogue.json.QuotaUseJsons;
import de.allmende.marketplace.rest.BookedOfferingJson;
import de.allmende.marketplace.rest.BookedPlanJson;
import de.allmende.marketplace.rest.BookingActJson;
import de.allmende.marketplace.rest.BookingJson;
import de.allmende.marketplace.rest.BookingOriginJson;
import de.allmende.marketplace.rest.BookingStateJson;
import de.allmende.marketplace.rest.BookingTermJson;
import de.allmende.marketplace.rest.ContactJson;
import de.allmende.marketplace.rest.PartyJson;
import de.allmende.marketplace.rest.PersonNameJson;
import de.allmende.marketplace.rest.SuccessorJson;
import de.allmende.marketplace.rest.SuspensionEffectJson;
import de.allmende.marketplace.rest.SuspensionPreviewJson;
import de.allmende.marketplace.rest.TimelineEntryJson;
import de.allmende.marketplace.rest.TimelineJson;
import de.allmende.marketplace.rest.WaitingForJson;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bookings as JSON, from the view of the one who asks. */
final class BookingJsons {

    private BookingJsons() {}

    static BookingJson booking(Actor actor, BookingFile file, LocalDate today) {
        var booking = file.booking();
        var json = new BookingJson()
                .id(booking.id().toString())
                .number(booking.number())
                .state(BookingStateJson.valueOf(booking.state().name()))
                .stateLabel(booking.state().label())
                .offering(new BookedOfferingJson()
                        .id(booking.offering().id().toString())
                        .key(booking.offering().key())
                        .name(booking.offering().name())
                        .version(booking.offering().version()))
                .plan(new BookedPlanJson()
                        .code(booking.plan().code())
                        .name(booking.plan().name()))
                .provider(party(file.provider()))
                .consumer(party(file.consumer()))
                .quantities(quantities(booking))
                .costCentre(booking.details().costCentre())
                .purchaseOrderNumber(booking.details().purchaseOrderNumber())
                .note(booking.details().note())
                .parameters(booking.details().values())
                .orderSchema(booking.offering().orderSchema())
                .quote(QuoteJsons.quote(booking.quote(), booking.offering().term()))
                .requestedBy(new PersonNameJson().name(booking.requestedBy().name()))
                .requestedAt(at(booking.requestedAt()))
                .startsOn(booking.startsOn())
                .activeSince(booking.activeSince())
                .waitingFor(waitingFor(file))
                .term(term(booking, today))
                .terminatesOn(booking.terminatesOn())
                .suspendedSince(since(booking.suspendedSince()))
                .contact(new ContactJson()
                        .name(booking.offering().contact().name())
                        .email(booking.offering().contact().email())
                        .phone(booking.offering().contact().phone()))
                .version(booking.version())
                .allowedActs(AllowedAct.of(actor, file, today).stream()
                        .map(act -> BookingActJson.valueOf(act.name()))
                        .toList());
        var decision = booking.decision();
        if (decision != null) {
            json.decidedBy(new PersonNameJson().name(decision.by().name())).decidedAt(at(decision.at()));
        }
        var origin = booking.origin();
        if (origin != null) {
            json.takenOverFrom(new BookingOriginJson().number(origin.number()).activeSince(origin.activeSince()));
        }
        var discontinuation = file.discontinuation();
        if (discontinuation != null) {
            json.endOfSaleOn(discontinuation.endOfSaleOn())
                    .endOfLifeOn(discontinuation.endOfLifeOn())
                    .discontinuedBecause(discontinuation.reason())
                    .successor(successor(discontinuation));
        }
        json.quota(QuotaUseJsons.quota(file.quota()))
                .contract(ContractJsons.contract(booking.offering().contract()))
                .procurement(ProcurementJsons.ground(file.ground()))
                .dependencies(DependencyJsons.findings(file.ties().dependencies()))
                .neededBy(DependencyJsons.dependents(file.ties().neededBy()))
                .agreement(AgreementStandingJsons.standing(file.agreement()));
        if (!file.coSignatures().isEmpty()) {
            json.coSignatures(CoSignatureJsons.coSignatures(actor, file, today));
        }
        if (!file.changes().isEmpty()) {
            json.quantityChanges(file.changes().stream()
                    .map(changing -> QuantityChangeJsons.change(actor, file, changing, today))
                    .toList());
        }
        var instance = file.instance();
        if (instance != null) {
            json.serviceInstanceId(Ids.text("sin", instance.id())).accessUrl(instance.accessUrl());
        }
        return json;
    }

    static SuspensionPreviewJson preview(List<PreviewSuspension.Effect> effects) {
        return new SuspensionPreviewJson()
                .items(effects.stream()
                        .map(effect -> new SuspensionEffectJson()
                                .number(effect.booking().number())
                                .offering(effect.booking().offering().name())
                                .provider(effect.provider().name())
                                .rests(effect.essentialBecause() == null)
                                .essentialBecause(effect.essentialBecause()))
                        .toList());
    }

    static TimelineJson timeline(BookingFile file, List<TimelineEntry> entries, Map<TenantId, TenantFact> tenants) {
        return new TimelineJson()
                .items(entries.stream()
                        .map(entry -> new TimelineEntryJson()
                                .id(Ids.text("bev", entry.id()))
                                .at(at(entry.at()))
                                .act(entry.event().name())
                                .label(entry.event().label())
                                .actor(entry.actorName())
                                .tenantName(tenants.getOrDefault(entry.tenant(), TenantFact.unknown(entry.tenant()))
                                        .name())
                                .state(BookingStateJson.valueOf(entry.state().name()))
                                .stateLabel(entry.state().label())
                                .comment(entry.comment()))
                        .toList())
                .waitingFor(waitingFor(file));
    }

    private static @Nullable SuccessorJson successor(Discontinuation discontinuation) {
        var successor = discontinuation.successor();
        return successor == null
                ? null
                : new SuccessorJson()
                        .id(successor.id().toString())
                        .key(successor.key())
                        .name(successor.name());
    }

    private static BookingTermJson term(Booking booking, LocalDate today) {
        var term = booking.offering().term();
        var leavingOn = booking.earliestLeavingOn(today);
        return new BookingTermJson()
                .minimumEndsOn(term.minimumEndsOn(booking.firstDay(today)))
                .earliestLeavingOn(leavingOn)
                .noticeUntil(term.noticeUntil(leavingOn));
    }

    private static Map<String, String> quantities(Booking booking) {
        var quantities = new LinkedHashMap<String, String>();
        booking.plan().quantities().forEach((code, quantity) -> quantities.put(code, quantity.toPlainString()));
        return quantities;
    }

    private static @Nullable WaitingForJson waitingFor(BookingFile file) {
        return file.waitingFor()
                .map(waiting -> new WaitingForJson()
                        .role(waiting.role())
                        .since(at(waiting.since()))
                        .label(waiting.label()))
                .orElse(null);
    }

    private static PartyJson party(TenantFact fact) {
        return new PartyJson().id(fact.id().toString()).name(fact.name()).ars(fact.ars());
    }

    private static @Nullable OffsetDateTime since(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
