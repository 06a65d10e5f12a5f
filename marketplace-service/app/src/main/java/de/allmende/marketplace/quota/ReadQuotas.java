package de.allmende.marketplace.quota;

import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.catalogue.PriceModel;
import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.marketplace.catalogue.QuotaUse.Unit;
import de.allmende.marketplace.catalogue.QuotaUses;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows quotas to the provider who sets them, and to those whom they bind. */
public final class ReadQuotas {

    /** How the provider is called behind a name in the consumer's audit trail. */
    static final String PROVIDER = "Anbieter";

    private static final String EDITOR = "CATALOGUE_EDITOR";

    /** @param use missing where nothing limits the tenant */
    public record Holder(
            TenantFact tenant, Holding holding, @Nullable QuotaUse use) {}

    /** An own offering with all that was said about its quotas, and who holds how much. */
    public record Sheet(
            Offering offering,
            List<Unit> units,
            QuotaHistory history,
            Map<TenantId, TenantFact> tenants,
            List<Holder> holders,
            LocalDate today) {}

    /** An offering with what its provider has said to this tenant. */
    public record Told(
            Offering offering,
            TenantFact provider,
            QuotaHistory history,
            @Nullable QuotaUse use,
            LocalDate today) {}

    private final TenantTransactions transactions;
    private final Quotas quotas;
    private final Holdings holdings;
    private final QuotaUses uses;
    private final Offerings offerings;
    private final TenantFacts tenants;
    private final BusinessTime time;

    public ReadQuotas(
            TenantTransactions transactions,
            Quotas quotas,
            Holdings holdings,
            QuotaUses uses,
            Offerings offerings,
            TenantFacts tenants,
            BusinessTime time) {
        this.transactions = transactions;
        this.quotas = quotas;
        this.holdings = holdings;
        this.uses = uses;
        this.offerings = offerings;
        this.tenants = tenants;
        this.time = time;
    }

    /** The editor by the right that he uses, so that a deputy is named as one. */
    static Actor acting(Actor editor) {
        return editor.grant(EDITOR).map(editor::using).orElse(editor);
    }

    /** What is ordered of an offering, whichever the plan. */
    static List<Unit> units(Offering offering) {
        var units = new LinkedHashMap<String, Unit>();
        offering.description().plans().stream()
                .flatMap(plan -> plan.components().stream())
                .filter(component -> component.model() == PriceModel.PER_UNIT)
                .map(component ->
                        new Unit(component.code().substring(component.code().lastIndexOf('.') + 1), component.name()))
                .forEach(unit -> units.putIfAbsent(unit.code(), unit));
        return List.copyOf(units.values());
    }

    public boolean owns(Actor editor, OfferingId id) {
        return transactions.read(editor, () -> own(editor, id)).isPresent();
    }

    public Optional<Sheet> find(Actor editor, OfferingId id) {
        return transactions.read(editor, () -> own(editor, id).map(this::sheet));
    }

    private Optional<Offering> own(Actor editor, OfferingId id) {
        return offerings.find(id).filter(offering -> offering.provider().equals(editor.tenant()));
    }

    /** By the names of the offerings. */
    public List<Told> told(Actor actor) {
        return transactions.read(actor, () -> {
            var today = time.today();
            var told = quotas.told(actor.tenant(), quotas.offerings(actor.tenant()));
            var used = uses.of(actor.tenant(), told.keySet(), today);
            return told.entrySet().stream()
                    .filter(entry -> concerns(entry.getValue(), today))
                    .flatMap(entry -> offerings.find(entry.getKey()).stream()
                            .map(offering -> new Told(
                                    offering,
                                    fact(offering.provider()),
                                    entry.getValue(),
                                    used.get(offering.id()),
                                    today)))
                    .sorted(Comparator.comparing(each -> each.offering().name()))
                    .toList();
        });
    }

    /** What was said to all and is over concerns nobody any more. */
    private static boolean concerns(QuotaHistory history, LocalDate today) {
        return history.said().stream()
                .anyMatch(quota -> quota.consumer() != null || history.standing(quota, today) != Standing.OVER);
    }

    private Sheet sheet(Offering offering) {
        var today = time.today();
        var history = quotas.set(offering.provider(), offering.id());
        var held = holdings.ofAll(offering.provider(), offering.id());
        var concerned = new HashSet<>(held.keySet());
        history.said().stream().map(Quota::consumer).filter(Objects::nonNull).forEach(concerned::add);
        var facts = tenants.all(concerned);
        return new Sheet(
                offering,
                units(offering),
                history,
                facts,
                Stream.concat(
                                held.keySet().stream(),
                                concerned.stream()
                                        .filter(tenant -> !held.containsKey(tenant)
                                                && history.inForce(tenant, today)
                                                        .isPresent()))
                        .map(tenant -> holder(
                                facts.getOrDefault(tenant, TenantFact.unknown(tenant)),
                                held.getOrDefault(tenant, Holding.NOTHING),
                                history,
                                today))
                        .sorted(Comparator.comparing(holder -> holder.tenant().name()))
                        .toList(),
                today);
    }

    private static Holder holder(TenantFact tenant, Holding holding, QuotaHistory history, LocalDate today) {
        return new Holder(
                tenant,
                holding,
                history.binding(tenant.id(), today)
                        .flatMap(quota -> CountQuotas.use(quota, holding))
                        .orElse(null));
    }

    private TenantFact fact(TenantId id) {
        return tenants.find(id).orElseGet(() -> TenantFact.unknown(id));
    }
}
