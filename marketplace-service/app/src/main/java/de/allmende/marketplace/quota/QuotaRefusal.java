package de.allmende.marketplace.quota;

import de.allmende.platform.kernel.Refusal;
import java.time.LocalDate;

/** Every "no" to setting or lifting a quota. */
public sealed interface QuotaRefusal extends Refusal {

    /** This provider has published no such offering. */
    record OfferingNotFound() implements QuotaRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Nobody knows of such an administration. */
    record AdministrationNotFound() implements QuotaRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** What was allowed yesterday stays allowed. */
    record QuotaInThePast(LocalDate from) implements QuotaRefusal {}

    /** No plan of the offering has such a quantity. */
    record UnknownUnit(String unit) implements QuotaRefusal {}

    /** Neither in force nor planned. */
    record NoQuotaToLift(String offering) implements QuotaRefusal {}
}
