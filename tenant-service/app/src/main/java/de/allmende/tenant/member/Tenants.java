package de.allmende.tenant.member;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.register.Ars;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenants that the bound tenant may see: itself, and for the association all that it serves. */
public interface Tenants {

    Optional<Tenant> find(TenantId id);

    /** The tenant as it was recorded at an instant in the past. */
    Optional<Tenant> findAt(TenantId id, Instant instant);

    /** Like {@link #find}, and nobody else can change the tenant until the transaction ends. */
    Optional<Tenant> findForChange(TenantId id);

    /** The tenant that an administration is already. */
    Optional<Tenant> findByArs(Ars ars);

    /** Only where the tenant stands in its life. */
    Optional<TenantState> state(TenantId id);

    /** A page of the tenants that the actor's association serves, in the order of the names. */
    List<Tenant> page(TenantFilter filter, @Nullable Place after, int limit);

    /** Those that the register knows and that have no figure of its key date; an edition from before a merger says too little. */
    List<TenantId> withoutFigureOfTheRegister(int limit);

    /** Adds the tenant with its memberships and figures, or says which name is taken. */
    Optional<Taken> add(Tenant tenant);

    void changeState(TenantId id, TenantState state);

    /** All that may change about it; alias, kind and ARS stay. */
    void changeProfile(TenantId id, TenantProfile profile);

    /** Nobody is to be written to or called any more, nor was it at any time before. */
    void forgetContacts(TenantId id);

    /** Who takes over, or that nobody does. */
    void changeSuccession(TenantId id, @Nullable Succession succession);

    /** How its people log in, as it states it. */
    void changeLoginWay(TenantId id, LoginWay way);

    void addFigure(Tenant tenant, InhabitantFigure figure);

    void organizationOpened(TenantId id, String organizationId);

    /** What must be unique among the tenants of an association. */
    enum Taken {
        ALIAS,
        ARS
    }

    /** Where a page ended. */
    record Place(String name, UUID id) {}
}
