package de.allmende.billing.usage;

import static java.util.stream.Collectors.toSet;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a batch of usage records and answers each of them: accepted, duplicate, conflict or rejected with a reason. A
 * record that is accepted is durable; one that is repeated has no second effect, whenever that happens.
 */
public final class ReportUsage {

    private final Usages usages;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    public ReportUsage(Usages usages, AuditTrail audit, TenantTransactions transactions, BusinessTime time) {
        this.usages = usages;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** The answers in the order of the records. */
    public List<UsageAnswer> report(Actor actor, List<UsageRecord> records) {
        var now = time.now();
        return transactions.change(actor, () -> take(actor, records, now));
    }

    private List<UsageAnswer> take(Actor actor, List<UsageRecord> records, Instant now) {
        var readings = records.stream().map(Reading::of).toList();
        var services = usages.services(actor.tenant(), instances(readings));
        var judged =
                readings.stream().map(reading -> judge(reading, services, now)).toList();
        var billed = billed(judged);
        var named = keys(judged);
        var batch = new UsageBatch(usages.kept(actor.tenant(), named), usages.corrected(actor.tenant(), named), billed);
        judged.forEach(verdict -> verdict.event()
                .ifPresentOrElse(
                        batch::add, () -> batch.reject(verdict.rejection().orElseThrow())));

        var taken = usages.keep(batch.fresh(), actor.subject(), now);
        var lost = new HashSet<>(batch.freshKeys());
        lost.removeAll(taken);
        if (!taken.isEmpty()) {
            audit.record(
                    actor,
                    "USAGE_REPORTED",
                    "tenant",
                    actor.tenant().value(),
                    taken.size() + " Verbrauchsmeldungen angenommen",
                    Change.set("Neue Meldungen", taken.size()));
        }
        return batch.answers(taken, usages.kept(actor.tenant(), lost));
    }

    /** A record either means an event or is rejected. */
    private record Verdict(Optional<UsageEvent> event, Optional<UsageRejection> rejection) {

        static Verdict rejected(UsageRejection reason) {
            return new Verdict(Optional.empty(), Optional.of(reason));
        }
    }

    private static Set<UUID> instances(List<Reading.Result> readings) {
        var instances = new HashSet<UUID>();
        for (var result : readings) {
            if (result instanceof Reading.Result.Understood(var reading)) {
                instances.add(reading.serviceInstance());
            }
        }
        return instances;
    }

    private static Verdict judge(Reading.Result result, Map<UUID, MeteredService> services, Instant now) {
        return switch (result) {
            case Reading.Result.Unclear(var reason) -> Verdict.rejected(reason);
            case Reading.Result.Understood(var reading) -> judge(reading, services, now);
        };
    }

    private static Verdict judge(Reading reading, Map<UUID, MeteredService> services, Instant now) {
        var reported = services.get(reading.serviceInstance());
        if (reported == null) {
            return Verdict.rejected(UsageRejection.UNKNOWN_SERVICE_INSTANCE);
        }
        var meter = reported.meter(reading.meter()).orElse(null);
        if (meter == null) {
            return Verdict.rejected(UsageRejection.UNKNOWN_METER);
        }
        if (!meter.charged()) {
            return Verdict.rejected(UsageRejection.NOT_METERED);
        }
        if (reading.occurredAt().isAfter(now)) {
            return Verdict.rejected(UsageRejection.OCCURRED_IN_FUTURE);
        }
        var service = reported.on(BusinessTime.dayOf(reading.occurredAt())).orElse(null);
        if (service == null) {
            return Verdict.rejected(UsageRejection.OUTSIDE_SERVICE_PERIOD);
        }
        return new Verdict(
                Optional.of(new UsageEvent(
                        new UsageEvent.Key(service.consumer(), service.provider(), reading.source(), reading.eventId()),
                        service.issuer(),
                        service.subscription(),
                        service.serviceInstance(),
                        meter.component(),
                        reading.quantity(),
                        reading.occurredAt(),
                        corrected(service, reading.corrects()))),
                Optional.empty());
    }

    private static UsageEvent.@Nullable Key corrected(MeteredService service, Reading.@Nullable Corrected named) {
        return named == null
                ? null
                : new UsageEvent.Key(service.consumer(), service.provider(), named.source(), named.eventId());
    }

    /** Of the events and of what they correct. */
    private static Set<UsageEvent.Key> keys(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.event().stream())
                .flatMap(event -> Stream.of(Optional.of(event.key()), Optional.ofNullable(event.corrects())))
                .flatMap(Optional::stream)
                .collect(toSet());
    }

    private Set<UsageEvent.Period> billed(List<Verdict> judged) {
        var events =
                judged.stream().flatMap(verdict -> verdict.event().stream()).toList();
        usages.holdOpen(events.stream()
                .map(event -> new UsageMonth(event.issuer(), event.period().month()))
                .collect(toSet()));
        return usages.billed(events.stream().map(UsageEvent::period).collect(toSet()));
    }
}
