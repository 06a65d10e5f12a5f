package de.allmende.tenant.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of the bound tenant. */
public interface People {

    Optional<Person> find(PersonId id);

    /** Those of these that exist. */
    Map<PersonId, Person> find(Collection<PersonId> ids);

    /** Like {@link #find}, and nobody else can give the person rights until the transaction ends. */
    Optional<Person> findForChange(PersonId id);

    Optional<Person> findByEmail(String email);

    /** A page in the order of the names: who was there at an instant, and held a role then if one is named. */
    List<Person> page(Instant instant, @Nullable Role held, @Nullable Place after, int limit);

    /** Adds the person with its grants; false when the tenant has a person with this email. */
    boolean add(Person person);

    /** For whoever has never been in. */
    void rename(PersonId id, String name);

    void addGrant(GrantEntry grant);

    Optional<GrantEntry> grant(GrantId id);

    /** Those of these that exist. */
    Map<GrantId, GrantEntry> grants(Collection<GrantId> ids);

    /** False when it was withdrawn before. */
    boolean withdraw(GrantId id, GrantEntry.Withdrawal withdrawal);

    /** The second person's word; false when the grant was decided or withdrawn before. */
    boolean decide(GrantEntry grant, GrantEntry.Decision decision);

    /** Who holds which role on a day, by name. */
    List<RoleExplanation.Holder> holders(LocalDate day);

    /** The grants of administrators that hold on a day. */
    List<GrantEntry> administrators(LocalDate day);

    /**
     * Like {@link #administrators}, but only of those who have a login. Whoever asks is alone until the transaction ends, so two
     * administrators cannot withdraw each other at the same time.
     */
    List<GrantEntry> administratorsForChange(LocalDate day);

    /** Whether no other administrator would stay whose right has no end; whoever asks is alone as with {@link #administratorsForChange}. */
    default boolean isLastAdministrator(GrantEntry grant, LocalDate day) {
        if (!grant.role().isAdministrator()) {
            return false;
        }
        var administrators = administratorsForChange(day);
        return administrators.stream().anyMatch(each -> each.id().equals(grant.id()))
                && administrators.stream()
                        .filter(each -> !each.id().equals(grant.id()))
                        .noneMatch(each -> each.period().until() == null);
    }

    /** The identity provider has confirmed the login. */
    void loggedInAs(PersonId id, String subject, String organizationId);

    /** Everybody whose login the identity provider has confirmed. */
    List<Person> withLogin();

    /** The login is gone; the person is there as before the first one. */
    void forgetLogin(String subject);

    /** Where a page ended. */
    record Place(String name, UUID id) {}
}
