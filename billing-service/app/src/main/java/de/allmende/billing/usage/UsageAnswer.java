package de.allmende.billing.usage;

/** The answer to one record. */
public sealed interface UsageAnswer {

    /** It is kept from now on. */
    record Accepted() implements UsageAnswer {}

    /** The very same record is kept already. */
    record Duplicate() implements UsageAnswer {}

    /** Another record with this event id is kept already; it stays as it is. */
    record Conflict() implements UsageAnswer {}

    /** Another record corrects the same one already; what it corrects is to be corrected there. */
    record CorrectedAlready() implements UsageAnswer {}

    /** It was not taken. */
    record Rejected(UsageRejection reason) implements UsageAnswer {}
}
