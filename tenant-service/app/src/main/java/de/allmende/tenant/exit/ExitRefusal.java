package de.allmende.tenant.exit;

import de.allmende.platform.kernel.Refusal;
import de.allmende.tenant.member.TenantState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Every "no" about exits. */
public sealed interface ExitRefusal extends Refusal {

    /** There is no such tenant, or it is not the caller's to see. */
    record ExitUnknown() implements ExitRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Only who leaves is closed, and once. */
    record ExitOfState(TenantState state) implements ExitRefusal {}

    /** A membership runs, or another one has been agreed. */
    record ExitBeforeTheEnd() implements ExitRefusal {}

    /** Nobody has asked for all data since the last day, or they are not there yet. */
    record ExitExportMissing(LocalDate lastDay) implements ExitRefusal {}

    /** The data lie there, and nobody has taken them. */
    record ExitExportNotDownloaded(LocalDate keptUntil) implements ExitRefusal {}

    /** At the time of the export something was open. */
    record ExitItemsOpen(List<String> items) implements ExitRefusal {

        /** Sentences, one after the other. */
        @Override
        public List<Object> arguments() {
            return List.of(String.join(" ", items));
        }
    }

    /** A second person is asked already. */
    record ClosingIsProposed(String by, Instant at) implements ExitRefusal {}

    /** Nobody has proposed it, or it was discarded. */
    record ClosingNotProposed() implements ExitRefusal {}

    /** Whoever has proposed it, or stands in for that person, does not confirm it. */
    record ClosingConfirmedByProposer() implements ExitRefusal {}

    /** After the last day a tenant reads and takes its data away. */
    record MembershipIsOver(LocalDate lastDay) implements ExitRefusal {}
}
