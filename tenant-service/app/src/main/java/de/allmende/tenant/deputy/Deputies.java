package de.allmende.tenant.deputy;

import de.allmende.tenant.person.GrantId;
import de.allmende.tenant.person.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The deputies of the bound tenant. */
public interface Deputies {

    Optional<Deputy> find(DeputyId id);

    /** Those that hold on a day and in which the person stands in. */
    List<Deputy> represented(PersonId person, LocalDate day);

    /** Every deputy for a grant. */
    List<Deputy> of(GrantId grant);

    /** The latest first. */
    List<Deputy> all(int limit);

    /** Those whose period contains a day, be they ended or not; the latest first. */
    List<Deputy> on(LocalDate day);

    void add(Deputy deputy);

    /** False when it was ended before. */
    boolean end(DeputyId id, Deputy.End end);
}
