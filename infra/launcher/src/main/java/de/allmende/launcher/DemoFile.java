package de.allmende.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * What a person or a test needs to use the demo: addresses, accounts, machine clients. Written as {@code demo.json} when
 * everything runs, and gone while it does not: whoever waits for the system waits for this file.
 */
record DemoFile(Ports ports, String password, ArrayNode people, ArrayNode machineClients) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Collects what tenant-service has noted about the accounts it made. */
    static DemoFile collect(Ports ports, String password, Path demo) throws IOException {
        return new DemoFile(
                ports, password, list(demo.resolve("people.json")), list(demo.resolve("machine-clients.json")));
    }

    void write(Path file) throws IOException {
        var content = JSON.createObjectNode();
        content.put("gateway", ports.publicUrl());
        content.put("issuer", ports.issuer());
        content.put("password", password);
        content.set("people", people);
        content.set("machineClients", machineClients);
        PrivateFiles.write(file, JSON.writeValueAsString(content));
    }

    /** What is shown at the terminal when everything runs. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("  Portal:     " + ports.publicUrl());
        lines.add("  Anmeldung:  " + ports.issuer());
        lines.add("");
        lines.add("  Demo-Konten (Passwort für alle: " + password + ")");
        accounts().forEach((tenant, addresses) -> lines.add("    " + tenant + ": " + String.join(", ", addresses)));
        lines.add("");
        lines.add("  Maschinenzugänge der Fachverfahren");
        machineClients.forEach(client -> lines.add(
                "    " + text(client, "application") + " (" + text(client, "tenant") + "): " + text(client, "clientId")
                        + " / " + text(client, "clientSecret") + ", Rechte " + scopes(client)));
        return lines;
    }

    private Map<String, List<String>> accounts() {
        var accounts = new LinkedHashMap<String, List<String>>();
        people.forEach(person -> accounts.computeIfAbsent(text(person, "tenant"), _ -> new ArrayList<>())
                .add(text(person, "email")));
        return accounts;
    }

    private static String scopes(JsonNode client) {
        return String.join(
                " ", client.path("scopes").valueStream().map(JsonNode::asString).toList());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static ArrayNode list(Path file) throws IOException {
        return Files.exists(file) && JSON.readTree(Files.readString(file)) instanceof ArrayNode list
                ? list
                : JSON.createArrayNode();
    }
}
