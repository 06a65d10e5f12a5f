package de.allmende.billing.payment;

import java.util.List;

/** A file that is no whole bank statement. The faults are German and are shown to users. */
public final class MalformedStatement extends IllegalArgumentException {

    private final transient List<Fault> faults;

    /**
     * What is wrong where.
     *
     * @param line counted from 1; 0 for the whole file
     */
    public record Fault(int line, String text) {}

    public MalformedStatement(List<Fault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    /** In the order of the lines; never empty. */
    public List<Fault> faults() {
        return faults;
    }
}
