package de.allmende.tenant.register;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;
import java.util.Optional;

/** Shows the imports of the actor's association, and what each changes. */
public final class ReadRegisterImports {

    private static final int MOST = 100;

    private final TenantTransactions transactions;
    private final Register register;
    private final RegisterImports imports;

    ReadRegisterImports(TenantTransactions transactions, Register register, RegisterImports imports) {
        this.transactions = transactions;
        this.register = register;
        this.imports = imports;
    }

    /** Which edition holds, and the imports, the latest first. */
    public record Overview(RegisterSummary current, List<RegisterImport> imports) {}

    public Overview all(Actor actor) {
        return transactions.read(actor, () -> new Overview(register.summary(), imports.all(MOST)));
    }

    public Optional<RegisterImport> one(Actor actor, RegisterImportId id) {
        return transactions.read(actor, () -> imports.find(id));
    }

    /** Empty when there is no such import. */
    public Optional<List<ConcernedChange>> changes(
            Actor actor, RegisterImportId id, RegisterChangeFilter filter, int after, int limit) {
        return transactions.read(actor, () -> imports.find(id).map(known -> imports.changes(id, filter, after, limit)));
    }
}
