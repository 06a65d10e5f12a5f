package de.allmende.marketplace.desk;

import java.util.List;

/** A catalogue that cannot be imported; nothing of it was. */
public final class FaultyCatalogue extends RuntimeException {

    private final transient List<Fault> faults;

    FaultyCatalogue(List<Fault> faults) {
        super(faults.size() + " faults in a catalogue.");
        this.faults = List.copyOf(faults);
    }

    /** All of them, each at its entry. */
    public List<Fault> faults() {
        return faults;
    }
}
