package de.allmende.tenant.identity;

import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is at the identity provider, to be compared and set right. Every method may be repeated. All throw {@link
 * IdentityProviderAway} when the provider cannot be reached.
 */
public interface IdentityInventory {

    Optional<KnownOrganization> organization(String organizationId);

    Optional<KnownLogin> login(String subject);

    /** Everybody in the organization, machine clients included. */
    List<KnownLogin> members(String organizationId);

    /** The machine clients that name a tenant and can log in. */
    List<KnownMachine> machines();

    /** The foreign login providers, ours and others. */
    List<KnownForeignProvider> foreignProviders();

    /** As we make them, and with what is ours; the secret stays. */
    void correct(String organizationId, Identities.ForeignProvider provider, boolean on);

    /** Name, domain and tenant as they should be, and switched on. */
    void correct(String organizationId, Identities.Organization organization);

    void switchOn(String subject);

    void letIn(String organizationId, String subject);

    void putOut(String organizationId, String subject);

    /** @param tenant missing when it names none that could be */
    record KnownOrganization(
            String name,
            String alias,
            boolean enabled,
            @Nullable TenantId tenant) {}

    record KnownLogin(String subject, String name, boolean enabled) {}

    /**
     * @param organizationId missing when it belongs to none
     * @param safe only known people get in by it, after their password, and nothing of it is believed unchecked
     */
    record KnownForeignProvider(
            Identities.ForeignProvider provider, @Nullable String organizationId, boolean on, boolean safe) {}

    record KnownMachine(TenantId tenant, String clientId) {}
}
