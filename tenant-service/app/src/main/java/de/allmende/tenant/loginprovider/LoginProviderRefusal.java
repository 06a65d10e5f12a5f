package de.allmende.tenant.loginprovider;

import de.allmende.platform.kernel.Refusal;

/** Every "no" about login providers. */
public sealed interface LoginProviderRefusal extends Refusal {

    /** There is no such provider, or it is not the caller's to see. */
    record LoginProviderUnknown() implements LoginProviderRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** A tenant has one at a time. */
    record LoginProviderExists(String issuer) implements LoginProviderRefusal {}

    /** The association's own people log in by password. */
    record AssociationUsesPasswords() implements LoginProviderRefusal {}

    /** Nobody brokers the marketplace's own identity provider. */
    record IssuerIsOwn() implements LoginProviderRefusal {}

    /** Not https, or an address that is not public. */
    record IssuerAddressNotAllowed(String address) implements LoginProviderRefusal {}

    /** No answer in time, a redirect, or a fault. */
    record IssuerUnreachable(String address) implements LoginProviderRefusal {}

    /** Its document names another issuer. */
    record IssuerDiffers(String asked, String named) implements LoginProviderRefusal {}

    /** Its document is none, is too long, or does not say what is needed. */
    record IssuerDocumentUnusable(String address) implements LoginProviderRefusal {}

    /** Whoever has registered it, or stands in for that person, does not confirm it. */
    record LoginProviderConfirmedByRegistrar() implements LoginProviderRefusal {}

    /** It was confirmed or removed before. */
    record LoginProviderNotWaiting() implements LoginProviderRefusal {}

    /** It waits for the second person, or was removed. */
    record LoginProviderNotInUse() implements LoginProviderRefusal {}

    /** The tenant's organization is not open yet. */
    record LoginNotReady() implements LoginProviderRefusal {}

    /** Nothing was registered; the same request does it later. */
    record IdentityProviderAway() implements LoginProviderRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }
}
