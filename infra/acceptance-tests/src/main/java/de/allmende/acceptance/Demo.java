package de.allmende.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the launcher says of the demo: addresses, the password, machine clients. */
public record Demo(
        String gateway, String issuer, String password, List<String> people, Map<String, MachineClient> machines) {

    /** The credential of a Fachverfahren. */
    public record MachineClient(String clientId, String clientSecret) {}

    public static Demo read(Path file) {
        JsonNode json = new JsonMapper().readTree(file.toFile());
        var people = new ArrayList<String>();
        json.get("people").forEach(person -> people.add(person.get("email").asString()));
        var machines = new HashMap<String, MachineClient>();
        json.get("machineClients")
                .forEach(client -> machines.put(
                        client.get("application").asString(),
                        new MachineClient(
                                client.get("clientId").asString(),
                                client.get("clientSecret").asString())));
        return new Demo(
                json.get("gateway").asString(),
                json.get("issuer").asString(),
                json.get("password").asString(),
                List.copyOf(people),
                Map.copyOf(machines));
    }
}
