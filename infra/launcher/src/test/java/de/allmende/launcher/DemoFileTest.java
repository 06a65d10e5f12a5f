package de.allmende.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class DemoFileTest {
    @TempDir
    private Path folder;

    @Test
    void bringsTogetherAddressesAccountsAndMachineClients() throws IOException {
        Files.writeString(folder.resolve("people.json"), """
                [{"email":"besteller@speyer.example","tenant":"Speyer","roles":["ORDERER"]},
                 {"email":"freigeber@speyer.example","tenant":"Speyer","roles":["APPROVER"]}]
                """);
        Files.writeString(folder.resolve("machine-clients.json"), """
                [{"tenant":"Verband","application":"E-Akte","clientId":"e-akte","clientSecret":"s","scopes":["usage:write"]}]
                """);
        var file = folder.resolve("demo.json");

        var demo = DemoFile.collect(new Ports(18080), "geheim", folder);
        demo.write(file);

        var written = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(written.path("gateway").asString()).isEqualTo("http://localhost:18080");
        assertThat(written.path("issuer").asString()).isEqualTo("http://localhost:18081/realms/allmende");
        assertThat(written.path("people")).hasSize(2);
        assertThat(written.path("machineClients").get(0).path("clientId").asString())
                .isEqualTo("e-akte");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(demo.lines())
                .anyMatch(line -> line.contains("Speyer: besteller@speyer.example, freigeber@speyer.example"));
    }
}
