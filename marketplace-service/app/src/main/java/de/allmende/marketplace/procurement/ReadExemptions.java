package de.allmende.marketplace.procurement;

import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a provider what it has recorded. */
public final class ReadExemptions {

    /** @param consumer whom it is for, when it is for one */
    public record Sheet(Exemption exemption, @Nullable TenantFact consumer, String whom) {}

    private final TenantTransactions transactions;
    private final Exemptions exemptions;
    private final TenantFacts tenants;

    public ReadExemptions(TenantTransactions transactions, Exemptions exemptions, TenantFacts tenants) {
        this.transactions = transactions;
        this.exemptions = exemptions;
        this.tenants = tenants;
    }

    /** The newest first. */
    public List<Sheet> all(Actor editor) {
        return transactions.read(
                editor,
                () -> exemptions.of(editor.tenant()).stream().map(this::sheet).toList());
    }

    /** Those that this person can release, the oldest first. */
    public List<Sheet> waiting(Actor editor) {
        return all(editor).reversed().stream()
                .filter(sheet ->
                        MoveExemption.offered(editor, sheet.exemption()).contains(ExemptionMove.RELEASE))
                .toList();
    }

    public Sheet sheet(Actor editor, Exemption exemption) {
        return transactions.read(editor, () -> sheet(exemption));
    }

    private Sheet sheet(Exemption exemption) {
        var consumer = Optional.ofNullable(exemption.consumer()).flatMap(tenants::find);
        return new Sheet(exemption, consumer.orElse(null), whom(exemption.relation(), exemption.consumer(), tenants));
    }

    /** Inside an open transaction. */
    static String whom(@Nullable LegalRelation relation, @Nullable TenantId consumer, TenantFacts tenants) {
        return relation != null
                ? relation.plural()
                : Optional.ofNullable(consumer)
                        .flatMap(tenants::find)
                        .map(TenantFact::name)
                        .orElse("eine unbekannte Verwaltung");
    }
}
