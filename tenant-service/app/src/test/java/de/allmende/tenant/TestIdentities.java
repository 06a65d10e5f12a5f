package de.allmende.tenant;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.IdentityProviderAway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An identity provider in memory: remembers what it was asked, and can be away. */
public final class TestIdentities implements Identities {

    private final List<String> asked = new ArrayList<>();
    private boolean away;

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String openOrganization(Organization organization) {
        ask("organization " + organization.alias());
        return "org-" + organization.alias();
    }

    @Override
    public String admitPerson(String organizationId, Login login) {
        ask("person " + login.email());
        return "sub-" + login.email();
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

    private void ask(String question) {
        if (away) {
            throw new IdentityProviderAway("test", new IOException("cut"));
        }
        asked.add(question);
    }
}
