package de.allmende.tenant.register;

import java.util.List;
import java.util.Optional;

/** What the bound association has read in; append-only. */
public interface RegisterImports {

    /** @param file packed, as it came */
    void add(RegisterImport imported, byte[] file, List<RegisterChange> changes);

    Optional<RegisterImport> find(RegisterImportId id);

    /** The latest first. */
    List<RegisterImport> all(int limit);

    byte[] file(RegisterImportId id);

    /** With the tenant that each concerns, in the order in which they are shown. */
    List<ConcernedChange> changes(RegisterImportId id, RegisterChangeFilter filter, int after, int limit);

    /** False when it is decided, or when another edition has replaced the same one. */
    boolean decide(RegisterImport imported, RegisterImport.Decision decision);
}
