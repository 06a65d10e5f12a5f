package de.allmende.tenant.admission;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Names one admission request. */
public record AdmissionRequestId(UUID value) implements Id {

    public static AdmissionRequestId next() {
        return new AdmissionRequestId(Ids.next());
    }

    public static AdmissionRequestId parse(String text) {
        return new AdmissionRequestId(Ids.parse("adm", text));
    }

    @Override
    public String toString() {
        return Ids.text("adm", value);
    }
}
