package de.allmende.gateway.problem;

/** Ends a request with a problem; {@link Failures} turns it into the answer. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public ProblemException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public ProblemException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
