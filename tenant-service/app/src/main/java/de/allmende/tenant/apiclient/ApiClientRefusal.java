package de.allmende.tenant.apiclient;

import de.allmende.platform.kernel.Refusal;
import java.time.LocalDate;

/** Every "no" about machine clients. */
public sealed interface ApiClientRefusal extends Refusal {

    /** The application has a machine client; its secret cannot be shown again. */
    record ApiClientExists(String application) implements ApiClientRefusal {}

    /** There is no such client in the tenant. */
    record ApiClientUnknown() implements ApiClientRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** It was withdrawn, its time is over, or it is not in use yet. */
    record ApiClientNotInUse() implements ApiClientRefusal {}

    /** It has a successor; that one can be rotated. */
    record ApiClientRotated(String successor) implements ApiClientRefusal {}

    /** Its end would lie before tomorrow. */
    record ApiClientEndsTooEarly(LocalDate earliest) implements ApiClientRefusal {}

    /** The tenant's organization is not open yet. */
    record LoginNotReady() implements ApiClientRefusal {}

    /** No client was created that anybody could use; the same request completes it later. */
    record IdentityProviderAway() implements ApiClientRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }
}
