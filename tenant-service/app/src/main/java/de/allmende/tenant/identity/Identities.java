package de.allmende.tenant.identity;

import de.allmende.platform.tenancy.TenantId;
import java.util.Optional;
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

    /**
     * Creates the login of a person, or finds it by the email, and makes it a member. Answers the login's subject; nothing when
     * the login came into being by an invitation of others, so that nobody vouches for the email: then only an invitation helps.
     */
    Optional<String> admitPerson(String organizationId, Login login);

    /**
     * Lets in a person who was invited, and whom nobody vouches for but who holds the invitation.
     *
     * @param provenSubject the login that the person has shown to be his or hers
     */
    Welcome welcome(String organizationId, Login login, @Nullable String provenSubject);

    /** Whether a login waits for its first password and belongs to no other organization. */
    boolean isUnclaimed(String organizationId, String subject);

    /** Creates a machine client, or finds it and gives it a new secret, and makes it a member. */
    MachineLogin admitMachine(String organizationId, Machine machine);

    /** An organization to open; its domain is made of the alias. */
    record Organization(TenantId tenant, String name, String alias) {}

    /** A person's login to create. */
    record Login(String name, String email) {}

    /** How a person who was invited gets in. */
    sealed interface Welcome {

        /** By a login that begins with a password, to be changed at the first login; it is shown once and kept nowhere. */
        record Started(String subject, String password) implements Welcome {

            @Override
            public String toString() {
                return "Started[subject=" + subject + ", password=***]";
            }
        }

        /** By the login that the person has had before. */
        record Joined(String subject) implements Welcome {}

        /** Not yet: there is a login, and nobody has shown that it is the person's. */
        record LoginNeeded() implements Welcome {}
    }

    /**
     * Creates a foreign login provider, switched off, or finds it; it belongs to the organization.
     *
     * @param secret by which the identity provider logs in there; without it by its own key
     */
    void createForeignProvider(String organizationId, ForeignProvider provider, @Nullable String secret);

    /** Switches a foreign login provider; one that is not there stays so. */
    void switchForeignProvider(String alias, boolean on);

    /** Removes a foreign login provider; that it is gone already is fine. */
    void removeForeignProvider(String alias);

    /**
     * A foreign login provider that people come by.
     *
     * @param alias its name at the identity provider; never one that was there before, because links of people are kept by it
     */
    record ForeignProvider(
            String alias,
            String issuer,
            String authorizationEndpoint,
            String tokenEndpoint,
            String keysEndpoint,
            String clientId,
            boolean usesSecret) {}

    /** Takes the login from a machine client; one that is not there has none. */
    void closeMachine(TenantId tenant, String clientId);

    /**
     * Removes the login of a person, unless it belongs to another organization, too.
     *
     * @return whether it is gone
     */
    boolean removePerson(String organizationId, String subject);

    /** Removes a machine client of the tenant; that it is gone already is fine. */
    void removeMachine(TenantId tenant, String clientId);

    /** Removes the organization of a tenant; whoever is in it is so no longer. */
    void closeOrganization(String organizationId);

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
