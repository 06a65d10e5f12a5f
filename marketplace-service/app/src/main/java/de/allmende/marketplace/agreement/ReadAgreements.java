package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.Side;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows agreements and covers to their two parties. */
public final class ReadAgreements {

    /** A document to take home. */
    public record Copy(String fileName, Pdf content) {}

    /** A cover with its parties. */
    public record CoverSheet(Cover cover, TenantFact provider, TenantFact consumer) {}

    private final TenantTransactions transactions;
    private final Agreements agreements;
    private final Covers covers;
    private final Bookings bookings;
    private final TenantFacts tenants;

    public ReadAgreements(
            TenantTransactions transactions,
            Agreements agreements,
            Covers covers,
            Bookings bookings,
            TenantFacts tenants) {
        this.transactions = transactions;
        this.agreements = agreements;
        this.covers = covers;
        this.bookings = bookings;
        this.tenants = tenants;
    }

    /** The newest first. */
    public List<AgreementFile> page(
            Actor actor, Side side, @Nullable AgreementState state, int size, Optional<AgreementId> after) {
        return transactions.read(actor, () -> files(actor, agreements.page(actor.tenant(), side, state, size, after)));
    }

    public Optional<AgreementFile> find(Actor actor, AgreementId id) {
        return transactions.read(
                actor,
                () -> agreements
                        .find(actor.tenant(), id)
                        .map(agreement -> files(actor, List.of(agreement)).getFirst()));
    }

    /** The file of an agreement that is already at hand. */
    public AgreementFile file(Actor actor, Agreement agreement) {
        return transactions.read(actor, () -> files(actor, List.of(agreement)).getFirst());
    }

    /** What waits for this person's signature. */
    public List<AgreementFile> waiting(Actor actor, int size) {
        return transactions.read(
                actor,
                () -> Stream.of(Side.values())
                        .flatMap(side -> agreements.waitingFor(actor.tenant(), side, size).stream())
                        .filter(agreement ->
                                SignAgreement.offered(actor, agreement).isPresent())
                        .distinct()
                        .map(agreement -> files(actor, List.of(agreement)).getFirst())
                        .toList());
    }

    public Optional<Copy> document(Actor actor, AgreementId id) {
        return transactions.read(
                actor,
                () -> agreements
                        .find(actor.tenant(), id)
                        .map(agreement -> new Copy(
                                "AVV-"
                                        + bookings.find(actor.tenant(), agreement.booking())
                                                .orElseThrow()
                                                .number()
                                        + ".pdf",
                                agreements.document(id))));
    }

    /** The newest first. */
    public List<CoverSheet> covers(Actor actor) {
        return transactions.read(
                actor, () -> covers.of(actor.tenant()).stream().map(this::sheet).toList());
    }

    public CoverSheet sheet(Actor actor, Cover cover) {
        return transactions.read(actor, () -> sheet(cover));
    }

    /** Empty also when the cover has no paper. */
    public Optional<Copy> paper(Actor actor, CoverId id) {
        return transactions.read(
                actor,
                () -> covers.find(actor.tenant(), id)
                        .map(Cover::paper)
                        .map(paper -> new Copy(paper.fileName(), covers.paper(id))));
    }

    private CoverSheet sheet(Cover cover) {
        return new CoverSheet(cover, fact(cover.provider()), fact(cover.consumer()));
    }

    private List<AgreementFile> files(Actor actor, List<Agreement> found) {
        var booked = bookings.all(
                actor.tenant(), found.stream().map(Agreement::booking).collect(Collectors.toSet()));
        return found.stream()
                .map(agreement -> new AgreementFile(
                        agreement,
                        Objects.requireNonNull(booked.get(agreement.booking()), "an agreement has its booking"),
                        fact(agreement.provider()),
                        fact(agreement.consumer())))
                .toList();
    }

    private TenantFact fact(TenantId tenant) {
        return tenants.find(tenant).orElseGet(() -> TenantFact.unknown(tenant));
    }
}
