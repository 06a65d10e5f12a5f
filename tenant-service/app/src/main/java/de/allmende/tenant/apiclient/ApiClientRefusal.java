package de.allmende.tenant.apiclient;

import de.allmende.platform.kernel.Refusal;

/** Every "no" about machine clients. */
public sealed interface ApiClientRefusal extends Refusal {

    /** The application has a machine client; its secret cannot be shown again. */
    record ApiClientExists(String application) implements ApiClientRefusal {}

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
