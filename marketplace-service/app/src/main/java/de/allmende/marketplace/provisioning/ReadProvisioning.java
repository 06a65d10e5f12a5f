package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.ProcessingAgreements;
import de.allmende.marketplace.booking.Side;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows tasks to providers, and service instances to both sides. */
public final class ReadProvisioning {

    private static final Set<String> PROVIDER_ROLES = Set.of(
            "ASSOCIATION_ADMIN", "CATALOGUE_EDITOR", "FULFILLER", "BILLING_CLERK", "BILLING_RELEASER", "AUDITOR");

    private final TenantTransactions transactions;
    private final FulfilmentTasks tasks;
    private final ServiceInstances instances;
    private final Bookings bookings;
    private final TenantFacts tenants;
    private final ProcessingAgreements agreements;
    private final BusinessTime time;

    public ReadProvisioning(
            TenantTransactions transactions,
            FulfilmentTasks tasks,
            ServiceInstances instances,
            Bookings bookings,
            TenantFacts tenants,
            ProcessingAgreements agreements,
            BusinessTime time) {
        this.transactions = transactions;
        this.tasks = tasks;
        this.instances = instances;
        this.bookings = bookings;
        this.tenants = tenants;
        this.agreements = agreements;
        this.time = time;
    }

    public List<TaskFile> tasks(Actor provider, @Nullable TaskState state, int size, Optional<FulfilmentTaskId> after) {
        return transactions.read(provider, () -> files(provider, tasks.page(provider.tenant(), state, size, after)));
    }

    /** The file of a task that is already at hand. */
    public TaskFile file(Actor provider, FulfilmentTask task) {
        return transactions.read(provider, () -> files(provider, List.of(task))).getFirst();
    }

    /** A business application sees what its provider has delivered, an administration what it uses. */
    public List<InstanceFile> instances(
            Actor actor,
            @Nullable String ars,
            @Nullable String offeringKey,
            int size,
            Optional<ServiceInstanceId> after) {
        return transactions.read(actor, () -> {
            var consumer = ars == null
                    ? null
                    : tenants.servedAs(ars, time.today()).map(TenantFact::id).orElse(null);
            if (ars != null && consumer == null) {
                return List.of();
            }
            var filter = new ServiceInstances.Filter(consumer, offeringKey, false);
            return instanceFiles(actor, instances.page(actor.tenant(), side(actor), filter, size, after));
        });
    }

    /** An application's one credential serves all consumers of its provider: the instance says whom it serves. */
    public Optional<InstanceFile> instance(Actor actor, ServiceInstanceId id) {
        return transactions.read(
                actor,
                () -> instances
                        .find(actor.tenant(), side(actor), id)
                        .map(found -> instanceFiles(actor, List.of(found)).getFirst()));
    }

    public Optional<Entitlement> entitlement(Actor actor, String ars, String offeringKey) {
        return transactions.read(
                actor,
                () -> tenants.servedAs(ars, time.today())
                        .flatMap(consumer -> instances
                                .page(
                                        actor.tenant(),
                                        side(actor),
                                        new ServiceInstances.Filter(consumer.id(), offeringKey, true),
                                        1,
                                        Optional.empty())
                                .stream()
                                .findFirst())
                        .flatMap(instance -> bookings.find(actor.tenant(), instance.booking())
                                .map(booking -> new Entitlement(instance, booking))));
    }

    private static Side side(Actor actor) {
        return actor.kind() == Actor.Kind.MACHINE || actor.hasAny(PROVIDER_ROLES) ? Side.PROVIDER : Side.CONSUMER;
    }

    private List<TaskFile> files(Actor provider, List<FulfilmentTask> found) {
        var served =
                served(provider, found.stream().map(FulfilmentTask::booking).toList());
        var consumers = tenants.all(found.stream().map(FulfilmentTask::consumer).collect(Collectors.toSet()));
        var agreed = agreements.of(served.values());
        return found.stream()
                .map(task -> new TaskFile(
                        task,
                        booking(served, task.booking()),
                        tenant(consumers, task.consumer()),
                        agreed.get(task.booking())))
                .toList();
    }

    private List<InstanceFile> instanceFiles(Actor actor, List<ServiceInstance> found) {
        var served = served(actor, found.stream().map(ServiceInstance::booking).toList());
        var parties = tenants.all(found.stream()
                .flatMap(instance -> Stream.of(instance.consumer(), instance.provider()))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(instance -> new InstanceFile(
                        instance,
                        booking(served, instance.booking()),
                        tenant(parties, instance.consumer()),
                        tenant(parties, instance.provider())))
                .toList();
    }

    private Map<BookingId, Booking> served(Actor actor, Collection<BookingId> ids) {
        return bookings.all(actor.tenant(), ids);
    }

    private static Booking booking(Map<BookingId, Booking> served, BookingId id) {
        var booking = served.get(id);
        if (booking == null) {
            throw new IllegalStateException("The booking " + id + " is missing.");
        }
        return booking;
    }

    private static TenantFact tenant(Map<TenantId, TenantFact> facts, TenantId id) {
        return facts.getOrDefault(id, TenantFact.unknown(id));
    }
}
