package de.allmende.tenant.identity;

import de.allmende.platform.tenancy.TenantId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider: says who somebody is and for which tenant, never what he or she may do.
 *
 * <p>Every method may be repeated: what exists already is found and completed, so a call whose answer was lost does no
 * harm. All throw {@link IdentityProviderAway} when the provider cannot be reached.
 */
public interface Identities {

    /** Opens the organization of a tenant, or finds it. Answers its id. */
    String openOrganization(Organization organization);

    /** Creates the login of a person, or finds it by the email, and makes it a member. Answers the login's subject. */
    String admitPerson(String organizationId, Login login);

    /** Creates a machine client, or finds it and gives it a new secret, and makes it a member. */
    MachineLogin admitMachine(String organizationId, Machine machine);

    /** An organization to open; its domain is made of the alias. */
    record Organization(TenantId tenant, String name, String alias) {}

    /** A person's login to create. */
    record Login(String name, String email) {}

    /** Takes the login from a machine client; one that is not there has none. */
    void closeMachine(TenantId tenant, String clientId);

    /**
     * A machine client to create.
     *
     * @param keys public keys (JWKS) by which it logs in; without them it gets a secret
     */
    record Machine(
            TenantId tenant,
            String clientId,
            String application,
            Set<String> scopes,
            @Nullable String keys) {

        public Machine {
            scopes = Set.copyOf(scopes);
        }
    }

    /** A machine client as it was created; the secret, if it has one, is shown once and kept nowhere. */
    record MachineLogin(String subject, @Nullable String secret) {

        @Override
        public String toString() {
            return "MachineLogin[subject=" + subject + ", secret=***]";
        }
    }
}
