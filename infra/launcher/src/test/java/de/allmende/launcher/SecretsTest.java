package de.allmende.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void makesASecretOnceAndKeepsIt() {
        var first = new Secrets(folder).machine("redis");

        assertThat(first).hasSizeGreaterThan(40);
        assertThat(new Secrets(folder).machine("redis")).isEqualTo(first);
        assertThat(new Secrets(folder).machine("postgres")).isNotEqualTo(first);
    }

    @Test
    void keepsItWhereOnlyTheOwnerCanRead() throws IOException {
        new Secrets(folder).machine("redis");

        assertThat(Files.getPosixFilePermissions(folder.resolve("redis")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aGivenPasswordReplacesTheKeptOne() {
        var secrets = new Secrets(folder);

        assertThat(secrets.readable("demo-password")).matches("Allmende(-[a-z0-9]{4}){3}");
        secrets.given("demo-password", "ein-anderes-passwort");
        assertThat(secrets.readable("demo-password")).isEqualTo("ein-anderes-passwort");
    }
}
