package de.allmende.marketplace.quota;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.catalogue.QuotaUse.Unit;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sets how much of an offering a tenant may hold, or everybody who has no quota of its own. It may be less than is held: nothing
 * is taken away, and nothing new begins.
 *
 * <p>Refusals: the provider has published no such offering; nobody knows of such an administration; from a day in the past; a
 * unit that no plan has.
 */
public final class SetQuota {

    /**
     * @param consumer whom it binds; null for all
     * @param bookings how many bookings, if their number is limited
     * @param units how many units, if they are limited
     */
    public record Command(
            OfferingId offering,
            @Nullable TenantId consumer,
            @Nullable Integer bookings,
            @Nullable Units units,
            LocalDate from,
            @Nullable LocalDate until,
            String reason) {}

    /** @param code the last part of the component codes */
    public record Units(String code, BigDecimal allowed) {}

    private final TenantTransactions transactions;
    private final Quotas quotas;
    private final Offerings offerings;
    private final TenantFacts tenants;
    private final AuditTrail audit;
    private final BusinessTime time;

    public SetQuota(
            TenantTransactions transactions,
            Quotas quotas,
            Offerings offerings,
            TenantFacts tenants,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.quotas = quotas;
        this.offerings = offerings;
        this.tenants = tenants;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Quota, QuotaRefusal> set(Actor editor, Command command) {
        return transactions.write(editor, () -> {
            var offering = offerings
                    .find(command.offering())
                    .filter(found -> found.provider().equals(editor.tenant()));
            return offering.isEmpty()
                    ? Outcome.refused(new QuotaRefusal.OfferingNotFound())
                    : set(ReadQuotas.acting(editor), offering.get(), command);
        });
    }

    private Outcome<Quota, QuotaRefusal> set(Actor editor, Offering offering, Command command) {
        var consumer = Optional.ofNullable(command.consumer()).flatMap(tenants::find);
        if (command.consumer() != null && consumer.isEmpty()) {
            return Outcome.refused(new QuotaRefusal.AdministrationNotFound());
        }
        if (command.from().isBefore(time.today())) {
            return Outcome.refused(new QuotaRefusal.QuotaInThePast(command.from()));
        }
        var units = command.units();
        if (units == null) {
            return Outcome.done(kept(editor, offering, consumer, command, new Ceiling(command.bookings(), null)));
        }
        return ReadQuotas.units(offering).stream()
                .filter(unit -> unit.code().equals(units.code()))
                .findFirst()
                .<Outcome<Quota, QuotaRefusal>>map(unit -> Outcome.done(
                        kept(editor, offering, consumer, command, ceiling(command.bookings(), unit, units))))
                .orElseGet(() -> Outcome.refused(new QuotaRefusal.UnknownUnit(units.code())));
    }

    private static Ceiling ceiling(@Nullable Integer bookings, Unit unit, Units units) {
        return new Ceiling(bookings, new Ceiling.Units(unit, units.allowed()));
    }

    private Quota kept(
            Actor editor, Offering offering, Optional<TenantFact> consumer, Command command, Ceiling ceiling) {
        var quota = new Quota(
                QuotaId.next(),
                offering.id(),
                editor.tenant(),
                command.consumer(),
                ceiling,
                command.from(),
                command.until(),
                command.reason(),
                Person.of(editor),
                time.now());
        var before = quotas.set(editor.tenant(), offering.id()).inForce(command.consumer(), command.from());
        quotas.add(quota);
        var recorded = audit.record(
                editor,
                "QUOTA_SET",
                "offering",
                offering.id().value(),
                offering.name() + ": Kontingent für "
                        + consumer.map(TenantFact::name).orElse("alle") + " gesetzt",
                command.reason(),
                changes(before, quota, ceiling));
        consumer.ifPresent(fact -> recorded.alsoIn(fact.id(), ReadQuotas.PROVIDER));
        return quota;
    }

    private static List<Change> changes(Optional<Quota> before, Quota quota, Ceiling ceiling) {
        var changes = new ArrayList<Change>();
        changes.add(Change.of(
                "Kontingent", before.map(Quota::ceiling).map(Ceiling::label).orElse(null), ceiling.label()));
        changes.add(Change.of("Gilt ab", before.map(Quota::from).orElse(null), quota.from()));
        changes.add(Change.of("Gilt bis", before.map(Quota::until).orElse(null), quota.until()));
        return changes;
    }
}
