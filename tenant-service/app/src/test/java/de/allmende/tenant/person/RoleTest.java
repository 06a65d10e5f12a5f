package de.allmende.tenant.person;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.web.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void hasTheSameNameInTextsAndInTheRecordOfChanges(Role role) {
        assertThat(new Texts().find("Role." + role, List.of(), Locale.GERMAN)).contains(role.label());
        assertThat(new Texts().find("Role." + role, List.of(), Locale.ENGLISH)).isPresent();
    }
}
