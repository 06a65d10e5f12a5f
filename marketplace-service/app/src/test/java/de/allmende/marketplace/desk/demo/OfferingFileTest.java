package de.allmende.marketplace.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class OfferingFileTest {

    private final OfferingFile file = new OfferingFile();

    @Test
    void readsTheWholeDemoCatalogue() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/catalogue/*.yaml");
        var codes = new HashSet<String>();
        for (var each : files) {
            var description = file.read(each);
            assertThat(each.getFilename()).isEqualTo(description.key() + ".yaml");
            description
                    .plans()
                    .forEach(plan -> plan.components()
                            .forEach(component ->
                                    assertThat(codes.add(component.code())).isTrue()));
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void saysOfTheResidentsRegisterWhyItNeverRests() throws IOException {
        assertThat(file.read(new ClassPathResource("demo/catalogue/einwohnermeldewesen.yaml"))
                        .essentialBecause())
                .contains("Melderegister");
        assertThat(file.read(new ClassPathResource("demo/catalogue/parkraummanagement.yaml"))
                        .essentialBecause())
                .isNull();
    }

    @Test
    void refusesAKeyThatNobodyKnows() throws IOException {
        var eAkte = new ClassPathResource("demo/catalogue/e-akte.yaml").getContentAsString(StandardCharsets.UTF_8);
        var text = new ByteArrayResource((eAkte + "\nshoeSize: 42\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> file.read(text)).hasMessageContaining("shoeSize");
    }
}
