package de.allmende.billing.usage;

import static java.util.stream.Collectors.toSet;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

        var kept = new HashMap<>(usages.kept(actor.tenant(), keys(judged)));
        var fresh = new LinkedHashMap<UsageEvent.Key, UsageEvent>();
        judged.forEach(verdict -> verdict.event()
                .filter(event -> !kept.containsKey(event.key()))
                .ifPresent(event -> fresh.putIfAbsent(event.key(), event)));
        var billed = billed(fresh);
        fresh.values().removeIf(event -> billed.contains(event.period()));

        var taken = usages.keep(fresh.values(), actor.subject(), now);
        var lost = new HashSet<>(fresh.keySet());
        lost.removeAll(taken);
        kept.putAll(usages.kept(actor.tenant(), lost));
        if (!taken.isEmpty()) {
            audit.record(
                    actor,
                    "USAGE_REPORTED",
                    "tenant",
                    actor.tenant().value(),
                    taken.size() + " Verbrauchsmeldungen angenommen",
                    Change.set("Neue Meldungen", taken.size()));
        }
        return answers(judged, kept, taken, fresh, billed);
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
                        reading.occurredAt())),
                Optional.empty());
    }

    private static Set<UsageEvent.Key> keys(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.event().stream())
                .map(UsageEvent::key)
                .collect(toSet());
    }

    private Set<UsageEvent.Period> billed(Map<UsageEvent.Key, UsageEvent> fresh) {
        usages.holdOpen(fresh.values().stream()
                .map(event -> new UsageMonth(event.issuer(), event.period().month()))
                .collect(toSet()));
        return usages.billed(fresh.values().stream().map(UsageEvent::period).collect(toSet()));
    }

    private static List<UsageAnswer> answers(
            List<Verdict> judged,
            Map<UsageEvent.Key, String> kept,
            Set<UsageEvent.Key> taken,
            Map<UsageEvent.Key, UsageEvent> fresh,
            Set<UsageEvent.Period> billed) {
        var unanswered = new HashSet<>(taken);
        var answers = new ArrayList<UsageAnswer>();
        for (var verdict : judged) {
            if (verdict.rejection().isPresent()) {
                answers.add(new UsageAnswer.Rejected(verdict.rejection().get()));
                continue;
            }
            var event = verdict.event().orElseThrow();
            if (unanswered.remove(event.key())) {
                answers.add(new UsageAnswer.Accepted());
                continue;
            }
            var known = taken.contains(event.key())
                    ? Optional.ofNullable(fresh.get(event.key())).map(UsageEvent::payloadHash)
                    : Optional.ofNullable(kept.get(event.key()));
            answers.add(
                    known.isEmpty() && billed.contains(event.period())
                            ? new UsageAnswer.Rejected(UsageRejection.PERIOD_BILLED)
                            : known.filter(event.payloadHash()::equals).isPresent()
                                    ? new UsageAnswer.Duplicate()
                                    : new UsageAnswer.Conflict());
        }
        return answers;
    }
}
