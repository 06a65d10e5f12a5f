package de.allmende.tenant.identity.client;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.tenant.identity.Identities.ForeignProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignProvidersTest {

    private static final ForeignProvider FOREIGN =
            new ForeignProvider("lgp_1", "https://i.example", "https://a", "https://t", "https://k", "allmende", true);

    private static Map<String, Object> found() {
        var found = new HashMap<>(ForeignProviders.body(FOREIGN, true, "geheim"));
        found.put("organizationId", "org-1");
        return found;
    }

    @Test
    void recognisesWhatItHasMade() {
        var known = ForeignProviders.known(found());
        assertThat(known.provider()).isEqualTo(FOREIGN);
        assertThat(known.organizationId()).isEqualTo("org-1");
        assertThat(known.on()).isTrue();
        assertThat(known.safe()).isTrue();
    }

    static Stream<Arguments> whatWouldLetStrangersIn() {
        return Stream.of(
                Arguments.of("trustEmail", true),
                Arguments.of("hideOnLogin", false),
                Arguments.of("firstBrokerLoginFlowAlias", "first broker login"),
                Arguments.of("config", Map.of("validateSignature", "false")));
    }

    @ParameterizedTest
    @MethodSource("whatWouldLetStrangersIn")
    void noticesWhatWouldLetStrangersIn(String field, Object value) {
        var found = found();
        found.put(field, value);
        assertThat(ForeignProviders.known(found).safe()).isFalse();
    }

    @Test
    void keepsTheSecretThatIsThere() {
        assertThat(ForeignProviders.body(FOREIGN, true, null).toString())
                .contains("clientSecret=**********")
                .doesNotContain("geheim");
    }
}
