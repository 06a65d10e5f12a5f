package de.allmende.tenant.exit;

import java.util.List;

/**
 * One point of the checklist; facts tick it, not people.
 *
 * @param openItems what a service says is open, in sentences for people
 */
public record ExitItem(Kind kind, State state, List<String> openItems) {

    public ExitItem {
        openItems = List.copyOf(openItems);
    }

    public enum Kind {
        /** No membership runs or follows. */
        MEMBERSHIP,
        /** The tenant took its data away after its last day. */
        DATA_EXPORT,
        /** No booking runs any more, as the export says. */
        BOOKINGS,
        /** Every month is billed, as the export says. */
        LAST_BILL,
        /** People and machines that still get in. */
        LOGINS,
        /** Papers that nobody has to keep. */
        PAPERS
    }

    public enum State {
        OPEN,
        DONE,
        /** Happens by itself when the exit is closed. */
        AT_CLOSING
    }

    static ExitItem of(Kind kind, boolean done) {
        return new ExitItem(kind, done ? State.DONE : State.OPEN, List.of());
    }
}
