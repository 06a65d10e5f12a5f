package de.allmende.tenant.demo;

import java.util.List;
import java.util.Set;

/** What whoever tries the demo needs to know: who there is, and the machine clients with their secrets. */
public interface DemoNotes {

    void people(List<Note> people);

    /** Whether the secret of a machine client was noted by an earlier start. */
    boolean knowsMachine(String clientId);

    void machine(MachineNote machine);

    /** One person; {@code tenant} is the tenant's name. */
    record Note(String email, String tenant, List<String> roles) {}

    /** One machine client; {@code tenant} is the tenant's name. */
    record MachineNote(String tenant, String application, String clientId, String clientSecret, Set<String> scopes) {}
}
