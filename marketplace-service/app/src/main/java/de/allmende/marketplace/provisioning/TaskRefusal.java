package de.allmende.marketplace.provisioning;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to what a provider does with a task. */
public sealed interface TaskRefusal extends Refusal {

    /** There is no such task, or it belongs to others. */
    record TaskNotFound() implements TaskRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record TaskAlreadyDone() implements TaskRefusal {}

    /** Personal data are not processed before the processing agreement is effective. */
    record AgreementMissing(String waiting) implements TaskRefusal {}

    /** Only what is to be set up can be asked about, once at a time, or declined. */
    record NotToBeSetUp(String state) implements TaskRefusal {}
}
