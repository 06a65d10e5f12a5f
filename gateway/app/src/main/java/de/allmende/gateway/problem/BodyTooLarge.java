package de.allmende.gateway.problem;

import java.io.IOException;

/** The request's body is larger than the edge lets through. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;
}
