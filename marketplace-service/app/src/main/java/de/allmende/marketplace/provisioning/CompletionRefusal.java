package de.allmende.marketplace.provisioning;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to the completion of a task. */
public sealed interface CompletionRefusal extends Refusal {

    /** There is no such task, or it belongs to others. */
    record TaskNotFound() implements CompletionRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    record TaskAlreadyDone() implements CompletionRefusal {}
}
