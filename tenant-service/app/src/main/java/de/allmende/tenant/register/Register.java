package de.allmende.tenant.register;

import java.util.List;
import java.util.Optional;

/** The official register of municipalities, Verbandsgemeinden and Landkreise. */
public interface Register {

    Optional<RegisterEntry> find(Ars ars);

    /** Where a key that the register does not have leaves all those that it has. */
    Deviation deviation(Ars unknown);

    /**
     * @param place of the first wrong digit, beginning with 1
     * @param known the digits that the register knows there
     */
    record Deviation(int place, char found, List<String> known) {}

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
