package de.allmende.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.security.RightsTable;
import de.allmende.platform.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** A service does not start with an operation of which its rights table does not say who may use it. */
class MissingRightsIT {

    private final TestDatabase database = TestDatabase.of("sample");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void startsWithARowForEachOperation() throws IOException {
        try (var service = started(table())) {
            assertThat(service.isRunning()).isTrue();
        }
    }

    @Test
    void doesNotStartWhenARowIsMissingAndNamesItsOperation() throws IOException {
        var shortened = table().replaceFirst("(?m)^  makeThing: .*\\R", "");
        assertThat(shortened).doesNotContain("makeThing").contains("listThings");

        assertThatThrownBy(() -> started(shortened).close())
                .hasStackTraceContaining("These operations have no row in the rights table: [makeThing]");
    }

    private ConfigurableApplicationContext started(String rights) {
        var table = RightsTable.read(new ByteArrayResource(rights.getBytes(StandardCharsets.UTF_8)));
        var settings = new HashMap<String, Object>(Map.of("server.port", 0, "db-scheduler.enabled", false));
        database.tell((name, value) -> settings.put(name, value.get()));
        return new SpringApplicationBuilder(SampleApplication.class)
                .properties(settings)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new Instead(table)))
                .run();
    }

    private static String table() throws IOException {
        return new ClassPathResource("rights/sample.yaml").getContentAsString(StandardCharsets.UTF_8);
    }

    /** Gives the service another rights table than its own. */
    private record Instead(RightsTable table) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String beanName) {
            return bean instanceof RightsTable ? table : bean;
        }
    }
}
