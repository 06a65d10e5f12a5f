package de.allmende.tenant.admission;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.register.Register;
import de.allmende.tenant.register.RegisterEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the association who asks to be taken in. */
public final class ReadAdmissionRequests {

    /** A request beside what is known of the administration without it. */
    public record Checked(
            AdmissionRequest request,
            @Nullable RegisterEntry entry,
            @Nullable Tenant existing) {}

    private final TenantTransactions transactions;
    private final AdmissionRequests requests;
    private final Register register;
    private final Tenants tenants;

    ReadAdmissionRequests(
            TenantTransactions transactions, AdmissionRequests requests, Register register, Tenants tenants) {
        this.transactions = transactions;
        this.requests = requests;
        this.register = register;
        this.tenants = tenants;
    }

    public List<AdmissionRequest> page(
            Actor actor, AdmissionState state, AdmissionRequests.@Nullable Place after, int limit) {
        return transactions.read(actor, () -> requests.page(state, after, limit));
    }

    public Optional<Checked> one(Actor actor, AdmissionRequestId id) {
        return transactions.read(
                actor,
                () -> requests.find(id)
                        .map(request -> new Checked(
                                request,
                                register.find(request.ars()).orElse(null),
                                tenants.findByArs(request.ars()).orElse(null))));
    }
}
