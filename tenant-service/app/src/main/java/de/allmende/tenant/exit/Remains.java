package de.allmende.tenant.exit;

import java.util.List;

/** What the bound tenant leaves behind that nobody has to keep. The database deletes it of closed tenants only. */
public interface Remains {

    /** @param otherPapers documents of a membership that are neither decision nor approval, publication or agreement */
    record Left(int logins, int machineClients, int otherPapers) {}

    Left left();

    /** Whether the login serves for another tenant, too. */
    boolean isElsewhere(String subject);

    /** All of it, within the running transaction. */
    List<DeletionRecord.Erased> erase();
}
