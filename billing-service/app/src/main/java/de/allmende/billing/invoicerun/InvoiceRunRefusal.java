package de.allmende.billing.invoicerun;

import de.allmende.platform.kernel.Refusal;
import java.time.YearMonth;

/** Every "no" that an invoice run can say. */
public sealed interface InvoiceRunRefusal extends Refusal {

    /** There is no such run, or it belongs to another issuer. */
    record NoSuchRun() implements InvoiceRunRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** A month is billed when it is over. */
    record MonthNotOver(YearMonth month) implements InvoiceRunRefusal {}

    /** What happened in the month has not all been reported by the other services yet; calculate again in a moment. */
    record MonthStillArriving(YearMonth month) implements InvoiceRunRefusal {}

    /** The step does not follow on the run's state. */
    record RunInOtherState(String state) implements InvoiceRunRefusal {}

    /** Some documents have not been judged by the official rules yet; calculate again. */
    record DocumentsNotChecked(int count) implements InvoiceRunRefusal {}

    /** Two people are needed. */
    record ReleaserIsCreator() implements InvoiceRunRefusal {}

    /** Two people are needed. */
    record ReleaserIsChecker() implements InvoiceRunRefusal {}
}
