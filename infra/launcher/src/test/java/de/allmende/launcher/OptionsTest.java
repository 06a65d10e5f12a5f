package de.allmende.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Path HOME = Path.of("/srv/allmende");

    @Test
    void startsOnPort8080WithDataBesideTheProgramWhenNothingIsSaid() {
        var options = parse();

        assertThat(options.portBase()).isEqualTo(8080);
        assertThat(options.dataDirectory()).isEqualTo(HOME.resolve("infra/.data"));
        assertThat(options.fresh()).isFalse();
        assertThat(options.demoPassword()).isEmpty();
    }

    @Test
    void understandsAllOptions() {
        var options = parse("--fresh", "--port-base", "18080", "--data-dir", "/var/tmp/a");

        assertThat(options.fresh()).isTrue();
        assertThat(options.portBase()).isEqualTo(18080);
        assertThat(options.dataDirectory()).isEqualTo(Path.of("/var/tmp/a"));
        assertThat(parse("--help").help()).isTrue();
        assertThat(parse("--ground").ground()).isTrue();
    }

    @Test
    void refusesAnUnknownOptionByItsName() {
        assertThatThrownBy(() -> parse("--frisch")).hasMessageContaining("„--frisch“ gibt es nicht");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatThrownBy(() -> parse("--data-dir")).hasMessageContaining("Nach --data-dir fehlt ein Wert");
    }

    @Test
    void refusesAPortBaseThatLeavesNoRoomForTwelvePorts() {
        assertThat(parse("--port-base", "65524").portBase()).isEqualTo(65_524);
        for (var wrong : List.of("65525", "80", "x", "-1", "")) {
            assertThatThrownBy(() -> parse("--port-base", wrong)).hasMessageContaining("Zahl von 1024 bis 65524");
        }
    }

    @Test
    void takesADemoPasswordFromTheEnvironmentIfItIsLongEnough() {
        var environment = Map.of("ALLMENDE_DEMO_PASSWORD", "langes-passwort");

        assertThat(Options.parse(List.of(), environment, HOME).demoPassword()).contains("langes-passwort");
        assertThatThrownBy(() -> Options.parse(List.of(), Map.of("ALLMENDE_DEMO_PASSWORD", "kurz"), HOME))
                .hasMessageContaining("mindestens 12 Zeichen");
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(Options.helpText()).contains("--fresh", "--port-base", "--data-dir", "--ground", "--help");
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), Map.of(), HOME);
    }
}
