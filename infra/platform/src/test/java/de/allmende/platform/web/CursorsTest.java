package de.allmende.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CursorsTest {

    private static final String KEY = "a key that all instances know, and nobody else";
    private static final Actor OURS = Actor.system("test", TenantId.next());
    private static final Actor THEIRS = Actor.system("test", TenantId.next());

    @EnableConfigurationProperties(CursorProperties.class)
    private static final class Configured {}

    @Test
    void anotherInstanceWithTheSameKeyReadsOn() {
        var token = new Cursors(KEY).encode(OURS, "page 2");
        assertThat(new Cursors(KEY).decode(OURS, token)).contains("page 2");
    }

    @Test
    void anotherKeyOrTenantDoesNot() {
        var token = new Cursors(KEY).encode(OURS, "page 2");
        assertThatThrownBy(() -> new Cursors(KEY + "!").decode(OURS, token)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new Cursors(KEY).decode(THEIRS, token)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.setting=1", "allmende.cursors.key=", "allmende.cursors.key=too-short"})
    void noServiceStartsWithoutAGoodKey(String setting) {
        new ApplicationContextRunner()
                .withUserConfiguration(Configured.class)
                .withPropertyValues(setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void aServiceStartsWithAGoodKey() {
        new ApplicationContextRunner()
                .withUserConfiguration(Configured.class)
                .withPropertyValues("allmende.cursors.key=" + KEY)
                .run(context -> assertThat(context).hasNotFailed());
    }
}
