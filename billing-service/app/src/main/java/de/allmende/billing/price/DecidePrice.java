package de.allmende.billing.price;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A provider says what a component of an own offering costs from a day on, and who decided that.
 *
 * <p>Refusals: the offering is not the provider's; the day is over; from that day on there is a price already; the component
 * is charged by another model; the terms do not fit; the tiers are incomplete; running contracts are charged at cost.
 */
public final class DecidePrice {

    /** @param effectiveFrom today or later */
    public record Command(
            String component,
            PriceModel model,
            BigDecimal unitPrice,
            String unitLabel,
            LocalDate effectiveFrom,
            String decision,
            PriceTerms terms) {}

    private final TenantTransactions transactions;
    private final Prices prices;
    private final OfferingOwners owners;
    private final AuditTrail audit;
    private final BusinessTime time;

    DecidePrice(
            TenantTransactions transactions,
            Prices prices,
            OfferingOwners owners,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.prices = prices;
        this.owners = owners;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<PriceVersion, PriceRefusal> decide(Actor provider, Command command) {
        return transactions.write(provider, () -> {
            if (!owners.owns(provider.tenant(), OfferingOwners.keyOf(command.component()))) {
                return Outcome.refused(new PriceRefusal.OfferingNotFound());
            }
            if (command.effectiveFrom().isBefore(time.today())) {
                return Outcome.refused(new PriceRefusal.PriceInThePast(command.effectiveFrom()));
            }
            var differs = prices.of(provider.tenant(), OfferingOwners.keyOf(command.component())).stream()
                    .anyMatch(known -> known.component().equals(command.component())
                            && !command.model().mayFollow(known.model()));
            if (differs) {
                return Outcome.refused(new PriceRefusal.PriceModelDiffers(command.component()));
            }
            var fault = command.terms().fault(command.model(), command.unitPrice());
            if (fault.isPresent()) {
                return Outcome.refused(fault.get());
            }
            if (!command.terms().recoverCost() && prices.isChargedAtCost(provider.tenant(), command.component())) {
                return Outcome.refused(new PriceRefusal.PriceNotCostRecovering(command.component()));
            }
            var version = new PriceVersion(
                    Ids.next(),
                    provider.tenant(),
                    command.component(),
                    command.model(),
                    command.unitPrice(),
                    command.unitLabel(),
                    command.model().unitCode(),
                    command.effectiveFrom(),
                    command.decision(),
                    command.terms());
            return AddPriceVersion.added(provider, version, prices, audit)
                    ? Outcome.done(version)
                    : Outcome.refused(
                            new PriceRefusal.PriceAlreadyDecided(command.component(), command.effectiveFrom()));
        });
    }
}
