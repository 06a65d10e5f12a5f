package de.allmende.gateway.health;

/** Asks one part of the system whether it is there. */
interface HealthCheck {

    String name();

    /** Returns when the part is there. */
    void run() throws Exception;
}
