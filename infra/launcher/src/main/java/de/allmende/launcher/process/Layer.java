package de.allmende.launcher.process;

/** What stands on what. The system ends from the top down. */
public enum Layer {
    STORE,
    LOGIN,
    SERVICE,
    EDGE
}
