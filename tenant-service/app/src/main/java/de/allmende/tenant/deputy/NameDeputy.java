package de.allmende.tenant.deputy;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Principal;
import de.allmende.tenant.deputy.DeputyRefusal.ColleagueUnknown;
import de.allmende.tenant.deputy.DeputyRefusal.DeputyBeginsInThePast;
import de.allmende.tenant.deputy.DeputyRefusal.DeputyExists;
import de.allmende.tenant.deputy.DeputyRefusal.DeputyIsOneself;
import de.allmende.tenant.deputy.DeputyRefusal.DeputyTooLong;
import de.allmende.tenant.deputy.DeputyRefusal.GrantEndsBefore;
import de.allmende.tenant.deputy.DeputyRefusal.NotOwnGrant;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.GrantId;
import de.allmende.tenant.person.GrantState;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.PersonId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Lets a colleague use one of the actor's own rights for a period, at most for a quarter of a year.
 *
 * <p>Refusals: the grant is not the actor's own (a deputy passes nothing on); nobody is his own deputy; the colleague is
 * unknown; the period begins in the past or is too long; the grant does not hold so long; it has a deputy then.
 */
public final class NameDeputy {

    /** @param until first day after */
    public record Command(GrantId grant, PersonId person, LocalDate from, LocalDate until) {}

    static final int MOST_DAYS = 92;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final TenantTransactions transactions;
    private final Deputies deputies;
    private final People people;
    private final AuditTrail audit;
    private final BusinessTime time;

    NameDeputy(TenantTransactions transactions, Deputies deputies, People people, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.deputies = deputies;
        this.people = people;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Deputy, DeputyRefusal> name(Actor actor, Command command) {
        return transactions.write(actor, () -> named(actor, command));
    }

    private Outcome<Deputy, DeputyRefusal> named(Actor actor, Command command) {
        var principal = people.findForChange(new PersonId(actor.subject()));
        var grant = people.grant(command.grant())
                .filter(found -> found.person().value().equals(actor.subject()));
        if (principal.isEmpty() || grant.isEmpty()) {
            return Outcome.refused(new NotOwnGrant());
        }
        if (command.person().value().equals(actor.subject())) {
            return Outcome.refused(new DeputyIsOneself());
        }
        var colleague = people.find(command.person());
        if (colleague.isEmpty()) {
            return Outcome.refused(new ColleagueUnknown());
        }
        var refusal = refusal(grant.get(), command);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var deputy = new Deputy(
                DeputyId.next(),
                grant.get(),
                new Principal(actor.subject(), principal.get().name()),
                new Principal(command.person().value(), colleague.get().name()),
                new DatePeriod(command.from(), command.until()),
                time.now(),
                null);
        deputies.add(deputy);
        audit.record(
                actor,
                "DEPUTY_NAMED",
                "person",
                actor.subject(),
                "%s vertritt %s im Recht „%s“ vom %s bis %s."
                        .formatted(
                                deputy.person().name(),
                                deputy.principal().name(),
                                grant.get().role().label(),
                                DAY.format(command.from()),
                                DAY.format(command.until().minusDays(1))),
                Change.set("Vertretung", deputy.person().name()));
        return Outcome.done(deputy);
    }

    private Optional<DeputyRefusal> refusal(GrantEntry grant, Command command) {
        var today = time.today();
        if (command.from().isBefore(today)) {
            return Optional.of(new DeputyBeginsInThePast(command.from()));
        }
        if (command.until().isAfter(command.from().plusDays(MOST_DAYS))) {
            return Optional.of(new DeputyTooLong(MOST_DAYS));
        }
        var lastDay = command.until().minusDays(1);
        if (grant.stateOn(command.from()) != GrantState.VALID || grant.stateOn(lastDay) != GrantState.VALID) {
            return Optional.of(new GrantEndsBefore());
        }
        var period = new DatePeriod(command.from(), command.until());
        return deputies.of(grant.id()).stream()
                        .filter(other -> other.end() == null)
                        .anyMatch(other -> other.period().overlaps(period))
                ? Optional.of(new DeputyExists())
                : Optional.empty();
    }
}
