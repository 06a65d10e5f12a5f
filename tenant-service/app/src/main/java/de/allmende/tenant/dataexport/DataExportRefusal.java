package de.allmende.tenant.dataexport;

import de.allmende.platform.kernel.Refusal;
import de.allmende.tenant.member.TenantState;
import java.time.Instant;
import java.time.LocalDate;

/** Every "no" about exports. */
public sealed interface DataExportRefusal extends Refusal {

    /** There is no such tenant or export, or it is not the caller's. */
    record DataExportUnknown() implements DataExportRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** A tenant has one under way at a time. */
    record DataExportUnderWay(Instant requestedAt) implements DataExportRefusal {}

    /** The association takes data of those who leave; the others do it themselves. */
    record DataExportOfOthers(TenantState state) implements DataExportRefusal {}

    /** Not all services have contributed. */
    record DataExportNotReady() implements DataExportRefusal {}

    /** It is ready, or was cancelled before. */
    record DataExportNotUnderWay() implements DataExportRefusal {}

    /** Its time is over. */
    record DataExportDeleted(LocalDate keptUntil) implements DataExportRefusal {}
}
