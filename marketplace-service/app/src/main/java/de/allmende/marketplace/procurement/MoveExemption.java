package de.allmende.marketplace.procurement;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves a recorded ground on: released by a second person, discarded, or ended. With a release what was in force for the same
 * consumers ends.
 *
 * <p>Refusals: no such record; the table does not know the move from here; whoever releases has recorded it, or stands in for
 * whoever did.
 */
public final class MoveExemption {

    /** @param because why it ends */
    public record Command(
            ExemptionId id, ExemptionMove move, @Nullable String because) {}

    private static final String EDITOR = "CATALOGUE_EDITOR";

    private final TenantTransactions transactions;
    private final Exemptions exemptions;
    private final TenantFacts tenants;
    private final AuditTrail audit;
    private final BusinessTime time;

    public MoveExemption(
            TenantTransactions transactions,
            Exemptions exemptions,
            TenantFacts tenants,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.exemptions = exemptions;
        this.tenants = tenants;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Exemption, ExemptionRefusal> move(Actor editor, Command command) {
        try {
            return transactions.write(editor, () -> moved(editor, command));
        } catch (RuntimeException e) {
            if (Constraints.violated(e)
                    .filter("releaser_is_not_proposer"::equals)
                    .isPresent()) {
                return Outcome.refused(new ExemptionRefusal.ReleaserIsProposer());
            }
            throw e;
        }
    }

    /** What this person can do with it now; the act checks it again. */
    public static List<ExemptionMove> offered(Actor editor, Exemption exemption) {
        return Arrays.stream(ExemptionMove.values())
                .filter(exemption::allows)
                .filter(move -> objection(editor, exemption, move).isEmpty())
                .toList();
    }

    /** The editor by the right that he uses, so that a deputy is named as one. */
    static Actor acting(Actor editor) {
        return editor.grant(EDITOR).map(editor::using).orElse(editor);
    }

    private static Optional<ExemptionRefusal> objection(Actor editor, Exemption exemption, ExemptionMove move) {
        if (move != ExemptionMove.RELEASE) {
            return Optional.empty();
        }
        if (editor.subject().equals(exemption.proposed().by().id())) {
            return Optional.of(new ExemptionRefusal.ReleaserIsProposer());
        }
        return editor.has(EDITOR) && usable(editor, exemption).isEmpty()
                ? Optional.of(new ExemptionRefusal.ReleaserStandsInForProposer())
                : Optional.empty();
    }

    /** A deputy does not decide for the very person who proposed. */
    private static Optional<Grant> usable(Actor editor, Exemption exemption) {
        return editor.grantsOf(EDITOR)
                .filter(grant -> !editor.using(grant)
                        .isOrRepresents(exemption.proposed().by().id()))
                .findFirst();
    }

    private Outcome<Exemption, ExemptionRefusal> moved(Actor editor, Command command) {
        var locked = exemptions.lock(editor.tenant(), command.id());
        if (locked.isEmpty()) {
            return Outcome.refused(new ExemptionRefusal.ExemptionNotFound());
        }
        var before = locked.get();
        if (!before.allows(command.move())) {
            return Outcome.refused(new ExemptionRefusal.ExemptionInOtherState(
                    command.move().label(), before.state().label()));
        }
        var objection = objection(editor, before, command.move());
        return objection.isPresent()
                ? Outcome.refused(objection.get())
                : Outcome.done(settled(editor, before, command));
    }

    private Exemption settled(Actor editor, Exemption before, Command command) {
        var acting = command.move() == ExemptionMove.RELEASE
                ? usable(editor, before).map(editor::using).orElse(editor)
                : acting(editor);
        var after = switch (command.move()) {
            case RELEASE -> released(acting, before);
            case DISCARD -> before.discarded();
            case END -> before.ended(new Exemption.End(acting.name(), time.now(), command.because()));
        };
        exemptions.store(after);
        var whom = ReadExemptions.whom(after.relation(), after.consumer(), tenants);
        audit.record(
                acting,
                switch (command.move()) {
                    case RELEASE -> "PROCUREMENT_EXEMPTION_RELEASED";
                    case DISCARD -> "PROCUREMENT_EXEMPTION_DISCARDED";
                    case END -> "PROCUREMENT_EXEMPTION_ENDED";
                },
                "procurementExemption",
                after.id().value(),
                "Vergaberechtlicher Grund für %s: %s"
                        .formatted(whom, after.basis().label()),
                command.because(),
                Change.of("Stand", before.state().label(), after.state().label()));
        return after;
    }

    private Exemption released(Actor releaser, Exemption exemption) {
        var now = time.now();
        exemptions
                .inForce(exemption.provider(), exemption.relation(), exemption.consumer())
                .map(old ->
                        old.ended(new Exemption.End(releaser.name(), now, "Ein anderer Grund gilt an seiner Stelle.")))
                .ifPresent(exemptions::store);
        return exemption.releasedBy(new Exemption.Step(Person.of(releaser), now));
    }
}
