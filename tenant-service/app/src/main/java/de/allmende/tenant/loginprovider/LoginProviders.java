package de.allmende.tenant.loginprovider;

import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** The login providers of the bound tenant; its association sees those of all its tenants. */
public interface LoginProviders {

    void add(TenantId association, LoginProvider provider);

    /** Stores where it stands now. */
    void store(LoginProvider provider);

    Optional<LoginProvider> find(LoginProviderId id);

    /** Like {@link #find}, and nobody else can change it until the transaction ends. */
    Optional<LoginProvider> findForChange(LoginProviderId id);

    /** The latest first, removed ones included. */
    List<LoginProvider> of(TenantId tenant);
}
