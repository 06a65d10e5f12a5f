package de.allmende.tenant.register;

import java.util.List;
import java.util.Optional;

/** The official register of municipalities, Verbandsgemeinden and Landkreise. */
public interface Register {

    Optional<RegisterEntry> find(Ars ars);

    /**
     * Finds inhabited administrations by a part of the name or the beginning of a key. The best match comes first, then
     * municipalities, then the larger administration. Umlauts may be written out and small typing errors are forgiven.
     */
    List<RegisterEntry> search(String words, int limit);

    List<RegisterEntry> all();

    RegisterSummary summary();

    /** Puts another edition in the place of this one; the bound association must have released it. */
    void replace(RegisterEdition edition);
}
