package de.allmende.marketplace.procurement;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.booking.ProcurementBasis;
import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Records why consumers may book from the own tenant. It counts when a second person has released it.
 *
 * <p>Refusals: nobody knows of such an administration; another record for the same waits already.
 */
public final class ProposeExemption {

    /** @param consumer for this one only; else for all of the relation */
    public record Command(
            @Nullable LegalRelation relation, @Nullable TenantId consumer, ProcurementBasis basis, String note) {}

    private final TenantTransactions transactions;
    private final Exemptions exemptions;
    private final TenantFacts tenants;
    private final AuditTrail audit;
    private final BusinessTime time;

    public ProposeExemption(
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

    public Outcome<Exemption, ExemptionRefusal> propose(Actor editor, Command command) {
        try {
            return transactions.write(editor, () -> proposed(MoveExemption.acting(editor), command));
        } catch (RuntimeException e) {
            if (Constraints.violated(e)
                    .filter("exemption_is_proposed_once"::equals)
                    .isPresent()) {
                return Outcome.refused(new ExemptionRefusal.ExemptionAlreadyProposed(transactions.read(
                        editor, () -> ReadExemptions.whom(command.relation(), command.consumer(), tenants))));
            }
            throw e;
        }
    }

    private Outcome<Exemption, ExemptionRefusal> proposed(Actor editor, Command command) {
        var consumer = command.consumer();
        if (consumer != null && tenants.find(consumer).isEmpty()) {
            return Outcome.refused(new ExemptionRefusal.AdministrationNotFound());
        }
        var exemption = new Exemption(
                ExemptionId.next(),
                editor.tenant(),
                command.relation(),
                consumer,
                command.basis(),
                command.note(),
                ExemptionState.PROPOSED,
                new Exemption.Step(Person.of(editor), time.now()),
                null,
                null);
        exemptions.add(exemption);
        audit.record(
                editor,
                "PROCUREMENT_EXEMPTION_PROPOSED",
                "procurementExemption",
                exemption.id().value(),
                "Vergaberechtlicher Grund für %s festgehalten"
                        .formatted(ReadExemptions.whom(command.relation(), consumer, tenants)),
                command.note(),
                Change.set("Grund", command.basis().label()));
        return Outcome.done(exemption);
    }
}
