package de.allmende.gateway.health;

import java.time.Instant;

/**
 * How one part is.
 *
 * @param since when it came into this state
 */
record PartHealth(State state, Instant since) {

    enum State {
        UP,
        DOWN
    }

    PartHealth now(State state, Instant instant) {
        return state == this.state ? this : new PartHealth(state, instant);
    }
}
