package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.Dependency;
import java.util.List;

/** What the catalogue says against what an offering states of others. */
interface DependencyRules {

    /** Nothing that is found changes until the end of the transaction. */
    void lock();

    /** @return a sentence for whoever edits, for each that cannot be released */
    List<String> objections(String key, List<Dependency> stated);
}
