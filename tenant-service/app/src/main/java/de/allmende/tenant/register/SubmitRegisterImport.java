package de.allmende.tenant.register;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.register.RegisterRefusal.EditionNotNewer;
import java.util.stream.Collectors;

/**
 * The association reads in a newer edition of the register and sees what it would change; nothing has changed yet.
 *
 * <p>Refusals: the register holds this edition or a newer one.
 */
public final class SubmitRegisterImport {

    private final TenantTransactions transactions;
    private final Register register;
    private final RegisterImports imports;
    private final AuditTrail audit;
    private final BusinessTime time;

    SubmitRegisterImport(
            TenantTransactions transactions,
            Register register,
            RegisterImports imports,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.register = register;
        this.imports = imports;
        this.audit = audit;
        this.time = time;
    }

    /** @param file packed, as it came; the edition is what was read from it */
    public Outcome<RegisterImport, RegisterRefusal> submit(
            Actor actor, String fileName, byte[] file, RegisterEdition edition) {
        return transactions.write(actor, () -> {
            var current = register.summary().editionOn();
            if (!edition.editionOn().isAfter(current)) {
                return Outcome.refused(new EditionNotNewer(edition.editionOn(), current));
            }
            var changes = RegisterChange.between(register.all(), edition.entries());
            var imported = new RegisterImport(
                    RegisterImportId.next(),
                    fileName,
                    edition.editionOn(),
                    edition.inhabitantsOn(),
                    current,
                    actor.subject(),
                    actor.name(),
                    time.now(),
                    changes.stream()
                            .collect(Collectors.groupingBy(RegisterChange::kind, Collectors.summingInt(change -> 1))),
                    null);
            imports.add(imported, file, changes);
            audit.record(
                    actor,
                    "REGISTER_IMPORT_SUBMITTED",
                    "registerImport",
                    imported.id().value(),
                    "Gemeindeverzeichnis vom %1$td.%1$tm.%1$tY eingelesen: %2$d Änderungen."
                            .formatted(edition.editionOn(), changes.size()),
                    Change.set("Stand", "Wartet auf Freigabe"));
            return Outcome.done(imported);
        });
    }
}
