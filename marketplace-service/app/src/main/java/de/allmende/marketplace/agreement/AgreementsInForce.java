package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.AgreementStanding;
import de.allmende.marketplace.booking.AgreementStanding.Stage;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.ProcessingAgreements;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A booking's own agreement when it is signed, else what covers it, else who has to sign. */
public final class AgreementsInForce implements ProcessingAgreements {

    private final Agreements agreements;
    private final Covers covers;
    private final TenantFacts tenants;

    public AgreementsInForce(Agreements agreements, Covers covers, TenantFacts tenants) {
        this.agreements = agreements;
        this.covers = covers;
        this.tenants = tenants;
    }

    @Override
    public Map<BookingId, AgreementStanding> of(Collection<Booking> bookings) {
        var concerned = bookings.stream()
                .filter(Booking::processesPersonalData)
                .filter(booking -> booking.state().isVisibleToProvider())
                .toList();
        if (concerned.isEmpty()) {
            return Map.of();
        }
        var own = agreements.latestOf(concerned.stream().map(Booking::id).toList());
        var providers = concerned.stream().map(Booking::provider).collect(Collectors.toSet());
        var consumers = concerned.stream().map(Booking::consumer).collect(Collectors.toSet());
        var inForce = covers.inForce(providers, consumers);
        var names = tenants.all(
                Stream.concat(providers.stream(), consumers.stream()).collect(Collectors.toSet()));
        var standings = new HashMap<BookingId, AgreementStanding>();
        for (var booking : concerned) {
            standing(booking, own.get(booking.id()), covering(booking, inForce), names)
                    .ifPresent(standing -> standings.put(booking.id(), standing));
        }
        return standings;
    }

    private static Optional<Cover> covering(Booking booking, List<Cover> inForce) {
        return inForce.stream()
                .filter(cover -> cover.provider().equals(booking.provider())
                        && cover.consumer().equals(booking.consumer())
                        && cover.covers(booking.offering().id()))
                .findFirst();
    }

    private static Optional<AgreementStanding> standing(
            Booking booking, @Nullable Agreement own, Optional<Cover> cover, Map<TenantId, TenantFact> names) {
        if (own != null && own.state() == AgreementState.SIGNED_BY_BOTH) {
            return Optional.of(standing(
                    Stage.EFFECTIVE,
                    "AVV wirksam seit %1$td.%1$tm.%1$tY.".formatted(BusinessTime.dayOf(own.stateSince())),
                    own));
        }
        if (own != null && own.state() == AgreementState.ENDED) {
            return Optional.of(standing(
                    Stage.ENDED,
                    "AVV beendet am %1$td.%1$tm.%1$tY.".formatted(BusinessTime.dayOf(own.stateSince())),
                    own));
        }
        if (cover.isPresent()) {
            return cover.map(AgreementsInForce::covered);
        }
        if (!booking.state().passesOn()) {
            return Optional.empty();
        }
        if (own == null || own.state() == AgreementState.LAPSED) {
            return Optional.of(new AgreementStanding(
                    Stage.BEING_DRAWN, "Wartet auf AVV: Er wird gerade erstellt.", booking.stateSince(), null));
        }
        boolean consumersTurn = own.state() == AgreementState.OFFERED;
        var whose = consumersTurn ? booking.consumer() : booking.provider();
        return Optional.of(standing(
                consumersTurn ? Stage.WAITING_FOR_CONSUMER : Stage.WAITING_FOR_PROVIDER,
                "Wartet auf AVV: %s (%s) muss unterschreiben."
                        .formatted(
                                names.getOrDefault(whose, TenantFact.unknown(whose))
                                        .name(),
                                consumersTurn ? "Freigabe" : "Katalogpflege"),
                own));
    }

    private static AgreementStanding standing(Stage stage, String label, Agreement own) {
        return new AgreementStanding(stage, label, own.stateSince(), own.id().value());
    }

    private static AgreementStanding covered(Cover cover) {
        var since = Objects.requireNonNull(cover.confirmed(), "what is in force is confirmed")
                .at();
        var paper = cover.paper();
        return paper == null
                ? new AgreementStanding(
                        Stage.DELEGATED_TASK,
                        "AVV nicht nötig, die Aufgabe ist übertragen: " + cover.note(),
                        since,
                        null)
                : new AgreementStanding(
                        Stage.FRAMEWORK,
                        "Durch Rahmen-AVV vom %1$td.%1$tm.%1$tY gedeckt (%2$s)."
                                .formatted(paper.agreedOn(), cover.note()),
                        since,
                        null);
    }
}
