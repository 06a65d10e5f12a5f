package de.allmende.tenant;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.IdentityProviderAway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An identity provider in memory: remembers what it was asked, and can be away. */
public final class TestIdentities implements Identities {

    private final Map<String, Runnable> meanwhile = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Set<String> claimed = new HashSet<>();
    private final Map<String, String> unclaimed = new HashMap<>();
    private final Set<String> elsewhere = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private boolean away;

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    /** Answers this question with a no of its own kind. */
    public void refuse(String question) {
        refused.add(question);
    }

    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String openOrganization(Organization organization) {
        ask("organization " + organization.alias());
        return "org-" + organization.alias();
    }

    /** Whoever is there by one's own password, and not by the first one. */
    public void claim(String email) {
        claimed.add("sub-" + email);
    }

    @Override
    public Optional<String> admitPerson(String organizationId, Login login) {
        ask("person " + login.email());
        var subject = "sub-" + login.email();
        if (unclaimed.containsKey(subject)) {
            return Optional.empty();
        }
        claimed.add(subject);
        return Optional.of(subject);
    }

    @Override
    public Welcome welcome(String organizationId, Login login, @Nullable String provenSubject) {
        ask("welcome " + login.email());
        var subject = "sub-" + login.email();
        if (claimed.contains(subject)
                || !unclaimed.computeIfAbsent(subject, key -> organizationId).equals(organizationId)) {
            return subject.equals(provenSubject) ? new Welcome.Joined(subject) : new Welcome.LoginNeeded();
        }
        return new Welcome.Started(subject, "password " + asked.size());
    }

    @Override
    public boolean isUnclaimed(String organizationId, String subject) {
        ask("unclaimed " + subject);
        return !claimed.contains(subject) && organizationId.equals(unclaimed.get(subject));
    }

    @Override
    public MachineLogin admitMachine(String organizationId, Machine machine) {
        ask("machine " + machine.clientId());
        return new MachineLogin("sub-" + machine.clientId(), machine.keys() == null ? "secret " + asked.size() : null);
    }

    @Override
    public void closeMachine(TenantId tenant, String clientId) {
        ask("close " + clientId);
    }

    @Override
    public void createForeignProvider(String organizationId, ForeignProvider provider, @Nullable String secret) {
        ask("provider of " + organizationId + (secret == null ? "" : " with " + secret));
    }

    @Override
    public void switchForeignProvider(String alias, boolean on) {
        ask((on ? "on " : "off ") + alias);
    }

    @Override
    public void removeForeignProvider(String alias) {
        ask("gone " + alias);
    }

    /** What happens once, elsewhere, while this question is answered. */
    public void meanwhile(String question, Runnable event) {
        meanwhile.put(question, event);
    }

    /** Somebody who has come into another organization without us. */
    public void alsoElsewhere(String email) {
        elsewhere.add("sub-" + email);
    }

    @Override
    public boolean removePerson(String organizationId, String subject) {
        ask("remove " + subject);
        return !elsewhere.contains(subject);
    }

    @Override
    public void removeMachine(TenantId tenant, String clientId) {
        ask("remove " + clientId);
    }

    @Override
    public void closeOrganization(String organizationId) {
        ask("remove " + organizationId);
    }

    private void ask(String question) {
        if (away) {
            throw new IdentityProviderAway("test", new IOException("cut"));
        }
        if (refused.contains(question)) {
            throw new IllegalStateException("refused: " + question);
        }
        asked.add(question);
        Optional.ofNullable(meanwhile.remove(question)).ifPresent(Runnable::run);
    }
}
