package de.allmende.launcher;

import java.nio.file.Path;

/** The Java this launcher runs on, which its children run on too. */
public final class Java {
    private Java() {}

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
