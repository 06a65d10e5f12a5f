package de.allmende.tenant.exit;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.TenantFilter;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows exits: to the tenant its own, to the association all. */
public final class ReadExits {

    /** Few leave in a year. */
    private static final int MANY = 500;

    /** With what will be deleted at the closing. */
    public record Shown(ExitCase exit, Remains.Left left) {}

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Closings closings;
    private final Remains remains;
    private final FindExit findExit;

    ReadExits(TenantTransactions transactions, Tenants tenants, Closings closings, Remains remains, FindExit findExit) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.closings = closings;
        this.remains = remains;
        this.findExit = findExit;
    }

    /** Empty when the tenant cannot be seen. */
    public Optional<Shown> of(Actor actor, TenantId id) {
        return transactions
                .read(actor, () -> tenants.find(id).map(findExit::of))
                .map(exit -> new Shown(exit, left(exit.tenant().id())));
    }

    /** Only numbers: the association sees none of the people. */
    private Remains.Left left(TenantId id) {
        return transactions.read(Actor.system("Austritt", id), remains::left);
    }

    /** Those who leave, and behind them those who are closed, the latest first. */
    public List<ExitCase> all(Actor actor) {
        return transactions.read(
                actor,
                () -> Stream.concat(
                                tenants.page(new TenantFilter(null, null, TenantState.LEAVING), null, MANY).stream(),
                                closings.confirmedBy(actor.tenant(), MANY).stream()
                                        .flatMap(closing -> tenants.find(closing.tenant()).stream()))
                        .map(findExit::of)
                        .toList());
    }

    /** Empty when there is none, or the tenant cannot be seen. */
    public Optional<DeletionRecord.Kept> recordOf(Actor actor, TenantId id) {
        return transactions.read(
                actor,
                () -> tenants.find(id)
                        .flatMap(tenant -> closings.confirmed(tenant.id()))
                        .flatMap(closing -> closings.recordOf(closing.id())));
    }
}
