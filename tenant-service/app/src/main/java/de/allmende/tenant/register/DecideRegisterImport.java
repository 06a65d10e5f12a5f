package de.allmende.tenant.register;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.register.RegisterImport.Decision;
import de.allmende.tenant.register.RegisterRefusal.OwnRegisterImport;
import de.allmende.tenant.register.RegisterRefusal.RegisterChangedMeanwhile;
import de.allmende.tenant.register.RegisterRefusal.RegisterImportIsDecided;
import de.allmende.tenant.register.RegisterRefusal.RegisterImportUnknown;

/**
 * Releases an edition, which then is the register at once and as a whole, or discards it.
 *
 * <p>Refusals: unknown; decided already; released by the one who has read it in; compared with an edition that is no longer the
 * current one.
 */
public final class DecideRegisterImport {

    private final TenantTransactions transactions;
    private final Register register;
    private final RegisterImports imports;
    private final AuditTrail audit;
    private final BusinessTime time;

    DecideRegisterImport(
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

    public Outcome<RegisterImport, RegisterRefusal> release(Actor actor, RegisterImportId id) {
        return transactions.write(actor, () -> {
            var found = imports.find(id);
            if (found.isEmpty()) {
                return Outcome.refused(new RegisterImportUnknown());
            }
            var imported = found.get();
            if (imported.decision() != null) {
                return Outcome.refused(new RegisterImportIsDecided());
            }
            if (actor.isOrRepresents(imported.submittedBy())) {
                return Outcome.refused(new OwnRegisterImport());
            }
            if (!register.summary().editionOn().equals(imported.replacesOn())
                    || !imports.decide(imported, decision(actor, true))) {
                return Outcome.refused(
                        new RegisterChangedMeanwhile(register.summary().editionOn()));
            }
            register.replace(Gv100ad.read(imports.file(id), imported.inhabitantsOn()));
            return Outcome.done(recorded(
                    actor,
                    imported,
                    "REGISTER_IMPORT_RELEASED",
                    "freigegeben und übernommen",
                    Change.of("Ausgabe", imported.replacesOn(), imported.editionOn())));
        });
    }

    public Outcome<RegisterImport, RegisterRefusal> discard(Actor actor, RegisterImportId id) {
        return transactions.write(actor, () -> {
            var found = imports.find(id);
            if (found.isEmpty()) {
                return Outcome.refused(new RegisterImportUnknown());
            }
            var imported = found.get();
            if (imported.decision() != null || !imports.decide(imported, decision(actor, false))) {
                return Outcome.refused(new RegisterImportIsDecided());
            }
            return Outcome.done(recorded(
                    actor,
                    imported,
                    "REGISTER_IMPORT_DISCARDED",
                    "verworfen",
                    Change.of("Stand", "Wartet auf Freigabe", "Verworfen")));
        });
    }

    private Decision decision(Actor actor, boolean released) {
        return new Decision(released, actor.subject(), actor.name(), time.now());
    }

    private RegisterImport recorded(Actor actor, RegisterImport imported, String act, String what, Change change) {
        audit.record(
                actor,
                act,
                "registerImport",
                imported.id().value(),
                "Gemeindeverzeichnis vom %1$td.%1$tm.%1$tY %2$s.".formatted(imported.editionOn(), what),
                change);
        return imports.find(imported.id()).orElseThrow();
    }
}
