package de.allmende.tenant.member;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.identity.LoginOrders;
import de.allmende.tenant.member.TenantRefusal.AliasTaken;
import de.allmende.tenant.member.TenantRefusal.ArsUnknown;
import de.allmende.tenant.member.TenantRefusal.TenantExists;
import de.allmende.tenant.member.TenantRefusal.UninhabitedArea;
import de.allmende.tenant.register.Ars;
import de.allmende.tenant.register.Register;
import de.allmende.tenant.register.RegisterEntry;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The association takes a body into its circle.
 *
 * <p>The organization in the identity provider is ordered in the same commit and opened afterwards, as often as it takes.
 *
 * <p>Refusals: the register does not know the ARS; the area is uninhabited; the administration is a tenant already; the
 * alias is taken.
 */
public final class CreateTenant {

    /**
     * What the association states.
     *
     * @param kind needed without an ARS
     * @param name needed without an ARS, else it replaces the register's name
     * @param legalBasis together with {@code memberSince}; only suppliers have none
     */
    public record Command(
            TenantId id,
            @Nullable Ars ars,
            @Nullable String name,
            @Nullable TenantKind kind,
            String alias,
            @Nullable LegalBasis legalBasis,
            @Nullable LocalDate memberSince,
            @Nullable RoutingId routingId,
            ApprovalPreset approvalPreset,
            @Nullable Address address,
            @Nullable Contact contact,
            PaymentDetails payment,
            @Nullable Administrator administrator) {}

    private final TenantTransactions transactions;
    private final Register register;
    private final Tenants tenants;
    private final Announcements announcements;
    private final LoginOrders orders;
    private final AuditTrail audit;
    private final BusinessTime time;

    public CreateTenant(
            TenantTransactions transactions,
            Register register,
            Tenants tenants,
            Announcements announcements,
            LoginOrders orders,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.register = register;
        this.tenants = tenants;
        this.announcements = announcements;
        this.orders = orders;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Tenant, TenantRefusal> create(Actor actor, Command command) {
        return transactions.write(actor, () -> createWithin(actor, command, TenantState.INVITED));
    }

    /** Like {@link #create}, within the transaction of an act, and in this state. */
    public Outcome<Tenant, TenantRefusal> createWithin(Actor actor, Command command, TenantState state) {
        var ars = command.ars();
        return ars == null
                ? add(actor, tenant(actor, command, state, null))
                : inRegister(ars).flatMap(entry -> add(actor, tenant(actor, command, state, entry)));
    }

    /** What the register says of an administration that could be a tenant. */
    public Outcome<RegisterEntry, TenantRefusal> inRegister(Ars ars) {
        var entry = register.find(ars);
        if (entry.isEmpty()) {
            var deviation = register.deviation(ars);
            return Outcome.refused(new ArsUnknown(
                    ars.value(), deviation.place(), String.valueOf(deviation.found()), deviation.known()));
        }
        return entry.get().isUninhabitedArea()
                ? Outcome.refused(new UninhabitedArea(entry.get().name()))
                : Outcome.done(entry.get());
    }

    private Outcome<Tenant, TenantRefusal> add(Actor actor, Tenant tenant) {
        var taken = tenants.add(tenant);
        if (taken.isPresent()) {
            return Outcome.refused(
                    switch (taken.get()) {
                        case ALIAS -> new AliasTaken(tenant.profile().alias());
                        case ARS -> new TenantExists(tenant.profile().name());
                    });
        }
        audit.record(
                        actor,
                        "TENANT_CREATED",
                        "tenant",
                        tenant.id().value(),
                        "Mandant „%s“ wurde aufgenommen."
                                .formatted(tenant.profile().name()),
                        Change.set("Stand", tenant.state().label()))
                .alsoIn(tenant.id(), TenantKind.ASSOCIATION_LABEL);
        announcements.changed(actor, tenant);
        orders.openOrganization(tenant.association(), tenant.id());
        return Outcome.done(tenant);
    }

    private Tenant tenant(Actor actor, Command command, TenantState state, @Nullable RegisterEntry entry) {
        var name = command.name() != null || entry == null ? command.name() : entry.name();
        var kind = entry == null ? command.kind() : TenantKind.of(entry.kind());
        if (name == null || kind == null) {
            throw new IllegalArgumentException("A tenant without an ARS needs a name and a kind.");
        }
        var profile = new TenantProfile(
                name,
                command.alias(),
                kind,
                command.ars(),
                command.routingId(),
                command.approvalPreset(),
                command.address(),
                command.contact(),
                null,
                command.payment(),
                BookingDefaults.NONE,
                command.administrator());
        return new Tenant(
                command.id(),
                actor.tenant(),
                profile,
                state,
                null,
                null,
                false,
                false,
                membership(command),
                entry == null ? List.of() : List.of(InhabitantFigure.of(entry)),
                null,
                1);
    }

    private List<Membership> membership(Command command) {
        if (command.legalBasis() == null) {
            return List.of();
        }
        var since = command.memberSince() == null ? time.today() : command.memberSince();
        return List.of(Membership.agreed(command.legalBasis(), new DatePeriod(since, null), null));
    }
}
