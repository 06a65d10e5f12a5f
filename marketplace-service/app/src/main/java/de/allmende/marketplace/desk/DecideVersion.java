package de.allmende.marketplace.desk;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.catalogue.EntryId;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.catalogue.PlanComponent;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Releases a version, which freezes it and puts it into the catalogue, or sends it back with a reason.
 *
 * <p>Refusals: no such version; somebody has changed it since; it does not wait for a decision; whoever decides has
 * submitted it, or stands in for whoever did; to a release also: a component has no price today, billing cannot be asked, the
 * provider is suspended, or something is missing by now.
 */
public final class DecideVersion {

    /** @param because why it is sent back */
    public record Command(
            OfferingVersionId id,
            VersionMove decision,
            @Nullable String because,
            long seen) {

        public Command {
            if (!decision.isDecision()) {
                throw new IllegalArgumentException(decision + " is no decision.");
            }
        }
    }

    private final TenantTransactions transactions;
    private final OfferingVersions versions;
    private final Offerings offerings;
    private final TenantFacts tenants;
    private final Proofreader proofreader;
    private final ComponentPrices prices;
    private final AuditTrail audit;
    private final BusinessTime time;

    public DecideVersion(
            TenantTransactions transactions,
            OfferingVersions versions,
            Offerings offerings,
            TenantFacts tenants,
            Proofreader proofreader,
            ComponentPrices prices,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.versions = versions;
        this.offerings = offerings;
        this.tenants = tenants;
        this.proofreader = proofreader;
        this.prices = prices;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<OfferingVersion, DeskRefusal> decide(Actor releaser, Command command) {
        var unpriced =
                command.decision() == VersionMove.RELEASE ? unpriced(releaser, command) : Optional.<DeskRefusal>empty();
        if (unpriced.isPresent()) {
            return Outcome.refused(unpriced.get());
        }
        try {
            return transactions.write(releaser, () -> decided(releaser, command));
        } catch (RuntimeException e) {
            if (Constraints.violated(e)
                    .filter("releaser_is_not_submitter"::equals)
                    .isPresent()) {
                return Outcome.refused(new DeskRefusal.ReleaserIsSubmitter());
            }
            throw e;
        }
    }

    /** Asks billing before the transaction; what else stands against the release is said within it. */
    private Optional<DeskRefusal> unpriced(Actor releaser, Command command) {
        var components = transactions.read(
                releaser,
                () -> versions.find(releaser.tenant(), command.id())
                        .filter(version -> version.allows(VersionMove.RELEASE)
                                && version.version() == command.seen()
                                && objection(releaser, version).isEmpty())
                        .flatMap(version -> proofreader.read(version).description())
                        .map(DecideVersion::components)
                        .orElse(List.of()));
        if (components.isEmpty()) {
            return Optional.empty();
        }
        return switch (prices.missing(components)) {
            case Outcome.Refused<List<PlanComponent>, DeskRefusal>(var refusal) -> Optional.of(refusal);
            case Outcome.Done<List<PlanComponent>, DeskRefusal>(var missing) ->
                missing.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new DeskRefusal.ComponentsWithoutPrice(
                                missing.stream().map(PlanComponent::name).collect(Collectors.joining(", "))));
        };
    }

    private static List<PlanComponent> components(OfferingDescription description) {
        return description.plans().stream()
                .flatMap(plan -> plan.components().stream())
                .toList();
    }

    /** Why this person cannot decide about a version that waits; empty when he can. */
    public static Optional<DeskRefusal> objection(Actor releaser, OfferingVersion version) {
        var submitter = version.submittedBy();
        if (submitter == null) {
            return Optional.empty();
        }
        if (releaser.subject().equals(submitter.id())) {
            return Optional.of(new DeskRefusal.ReleaserIsSubmitter());
        }
        return usable(releaser, submitter).isEmpty() && releaser.has(VersionGuard.EDITOR)
                ? Optional.of(new DeskRefusal.ReleaserStandsInForSubmitter())
                : Optional.empty();
    }

    /** A deputy does not decide for the very person who submitted. */
    private static Optional<Grant> usable(Actor releaser, Person submitter) {
        return releaser.grantsOf(VersionGuard.EDITOR)
                .filter(grant -> !releaser.using(grant).isOrRepresents(submitter.id()))
                .findFirst();
    }

    private Outcome<OfferingVersion, DeskRefusal> decided(Actor releaser, Command command) {
        return switch (new VersionGuard(versions).lock(releaser, command.id(), command.seen(), command.decision())) {
            case Outcome.Refused<OfferingVersion, DeskRefusal>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<OfferingVersion, DeskRefusal>(var version) -> {
                var objection = objection(releaser, version);
                yield objection.isPresent() ? Outcome.refused(objection.get()) : settle(releaser, version, command);
            }
        };
    }

    private Outcome<OfferingVersion, DeskRefusal> settle(Actor releaser, OfferingVersion version, Command command) {
        var submitter = version.submittedBy();
        var acting = submitter == null
                ? releaser
                : usable(releaser, submitter).map(releaser::using).orElse(releaser);
        if (command.decision() == VersionMove.SEND_BACK) {
            var back = version.decided(VersionMove.SEND_BACK, Person.of(acting), time.now(), command.because());
            versions.store(back);
            audit.record(
                    acting,
                    "OFFERING_VERSION_SENT_BACK",
                    "offering",
                    version.offering().value(),
                    version.name() + ", Version " + version.number() + " zurückgegeben",
                    command.because(),
                    Change.of("Stand", version.state().label(), back.state().label()));
            return Outcome.done(back);
        }
        if (tenants.find(version.provider()).filter(TenantFact::isSuspended).isPresent()) {
            return Outcome.refused(new DeskRefusal.ProviderSuspended());
        }
        var read = proofreader.readForRelease(version);
        return read.description()
                .<Outcome<OfferingVersion, DeskRefusal>>map(
                        description -> Outcome.done(release(acting, version, description)))
                .orElseGet(() -> Outcome.refused(new DeskRefusal.DraftIncomplete(
                        read.faults().size(), read.faults().getFirst().detail())));
    }

    private OfferingVersion release(Actor releaser, OfferingVersion version, OfferingDescription description) {
        var now = time.now();
        var released = version.decided(VersionMove.RELEASE, Person.of(releaser), now, null);
        versions.store(released);
        var before = offerings.find(version.offering()).map(Offering::description);
        offerings.publish(
                releaser,
                new Offering(
                        version.offering(), new EntryId(version.id().value()), version.provider(), now, description));
        audit.record(
                releaser,
                "OFFERING_PUBLISHED",
                "offering",
                version.offering().value(),
                description.name() + ", Version " + description.version(),
                null,
                changes(before.orElse(null), description));
        return released;
    }

    /** Who sees it is said when that changes. */
    private static List<Change> changes(@Nullable OfferingDescription before, OfferingDescription after) {
        var version = Change.of("Version", before == null ? null : before.version(), after.version());
        var sight = Change.of(
                "Sichtbar",
                before == null ? null : before.visibleTo().label(),
                after.visibleTo().label());
        return Objects.equals(sight.before(), sight.after()) ? List.of(version) : List.of(version, sight);
    }
}
