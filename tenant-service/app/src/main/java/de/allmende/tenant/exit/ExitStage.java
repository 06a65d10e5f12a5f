package de.allmende.tenant.exit;

/** Where an exit stands. */
public enum ExitStage {
    /** There is none. */
    NOT_LEAVING,
    /** The membership runs until its last day. */
    MEMBERSHIP_RUNS,
    /** Something is open before it can be closed. */
    TO_DO,
    /** Somebody may propose the closing. */
    READY,
    /** A second person is asked. */
    PROPOSED,
    /** Closed; deleting goes on until everything is gone. */
    ERASING,
    /** The deletion record is written. */
    CLOSED
}
