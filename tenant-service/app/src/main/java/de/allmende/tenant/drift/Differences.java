package de.allmende.tenant.drift;

import de.allmende.tenant.apiclient.ApiClient;
import de.allmende.tenant.identity.IdentityInventory.KnownForeignProvider;
import de.allmende.tenant.identity.IdentityInventory.KnownLogin;
import de.allmende.tenant.identity.IdentityInventory.KnownMachine;
import de.allmende.tenant.identity.IdentityInventory.KnownOrganization;
import de.allmende.tenant.loginprovider.LoginProvider;
import de.allmende.tenant.loginprovider.LoginProviderState;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.person.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What differs about one tenant. */
record Differences(Tenant tenant, Ours ours, Instant now) {

    private static final String MISSING = "fehlt";

    private Drift drift(DriftKind kind, String subject, String name, String expected, String found) {
        return new Drift(
                DriftId.next(), tenant.id(), tenant.profile().name(), kind, subject, name, expected, found, now);
    }

    Stream<Drift> organizationMissing(String organizationId) {
        return Stream.of(drift(
                DriftKind.ORGANIZATION_MISSING,
                organizationId,
                tenant.profile().alias(),
                "eine Organisation im Anmeldesystem",
                MISSING));
    }

    Stream<Drift> ofOrganization(String organizationId, KnownOrganization found) {
        var alias = tenant.profile().alias();
        if (!found.alias().equals(alias)) {
            return Stream.of(drift(DriftKind.ORGANIZATION_RENAMED, organizationId, found.name(), alias, found.alias()));
        }
        var name = tenant.profile().name();
        var named = Set.of(name, name + " (" + alias + ")").contains(found.name());
        return named && found.enabled() && tenant.id().equals(found.tenant())
                ? Stream.empty()
                : Stream.of(drift(
                        DriftKind.ORGANIZATION_CHANGED,
                        organizationId,
                        alias,
                        "„%s“, eingeschaltet".formatted(name),
                        "„%s“, %s%s"
                                .formatted(
                                        found.name(),
                                        found.enabled() ? "eingeschaltet" : "abgeschaltet",
                                        tenant.id().equals(found.tenant()) ? "" : ", ohne Bezug zum Mandanten")));
    }

    /** Of everybody in the organization: strangers, and people whose login is switched off. */
    Stream<Drift> ofMembers(List<KnownLogin> members) {
        return members.stream().flatMap(member -> {
            if (!ours.knowsSubject(member.subject())) {
                return Stream.of(drift(
                        DriftKind.MEMBER_FOREIGN,
                        member.subject(),
                        member.name(),
                        "kein Mitglied der Organisation",
                        "Mitglied"));
            }
            return member.enabled()
                    ? Stream.empty()
                    : ours.person(member.subject()).stream()
                            .map(person -> drift(
                                    DriftKind.LOGIN_DISABLED,
                                    member.subject(),
                                    person.name(),
                                    "Zugang eingeschaltet",
                                    "abgeschaltet"));
        });
    }

    /** Of everybody of ours who is not in the organization. */
    Stream<Drift> ofMissing(List<KnownLogin> members, Function<String, Optional<KnownLogin>> login) {
        var present = members.stream().map(KnownLogin::subject).collect(Collectors.toSet());
        var people = ours.people().stream()
                .filter(person -> !present.contains(person.subject()))
                .map(person -> login.apply(Objects.requireNonNull(person.subject()))
                        .map(found -> memberMissing(found.subject(), person.name()))
                        .orElseGet(() -> loginMissing(person)));
        var machines = ours.validClients(now)
                .filter(client -> !present.contains(client.subject()))
                .filter(client ->
                        login.apply(Objects.requireNonNull(client.subject())).isPresent())
                .map(client -> memberMissing(Objects.requireNonNull(client.subject()), client.clientId()));
        return Stream.concat(people, machines);
    }

    private Drift memberMissing(String subject, String name) {
        return drift(
                DriftKind.MEMBER_MISSING, subject, name, "Mitglied der Organisation", "kein Mitglied der Organisation");
    }

    private Drift loginMissing(Person person) {
        return drift(
                DriftKind.LOGIN_MISSING,
                Objects.requireNonNull(person.subject()),
                person.name(),
                "ein Zugang im Anmeldesystem",
                MISSING);
    }

    Stream<Drift> ofMachines(List<KnownMachine> machines) {
        var there = machines.stream()
                .filter(machine -> machine.tenant().equals(tenant.id()))
                .map(KnownMachine::clientId)
                .collect(Collectors.toSet());
        var known = ours.clients().stream().map(ApiClient::clientId).collect(Collectors.toSet());
        var missing = ours.validClients(now)
                .filter(client -> !there.contains(client.clientId()))
                .map(client -> drift(
                        DriftKind.CLIENT_MISSING,
                        client.clientId(),
                        client.application(),
                        "ein technischer Zugang im Anmeldesystem",
                        "fehlt oder ist abgeschaltet"));
        var foreign = there.stream()
                .filter(clientId -> !known.contains(clientId))
                .sorted()
                .map(clientId -> drift(
                        DriftKind.CLIENT_FOREIGN,
                        clientId,
                        clientId,
                        "kein solcher technischer Zugang",
                        "vorhanden und eingeschaltet"));
        return Stream.concat(missing, foreign);
    }

    /** Of those of this tenant; the association has those that belong to no organization. */
    Stream<Drift> ofProviders(String organizationId, List<KnownForeignProvider> providers) {
        var there = providers.stream()
                .collect(Collectors.toMap(known -> known.provider().alias(), known -> known));
        var known = ours.providers().stream().map(each -> each.id().toString()).collect(Collectors.toSet());
        var differing = ours.providers().stream()
                .flatMap(each -> Optional.ofNullable(there.get(each.id().toString()))
                        .map(found -> changed(organizationId, each, found))
                        .orElseGet(() -> Stream.of(drift(
                                DriftKind.PROVIDER_MISSING,
                                each.id().toString(),
                                each.issuer(),
                                "ein Anmeldedienst im Anmeldesystem",
                                MISSING))));
        var foreign = providers.stream()
                .filter(found -> found.organizationId() == null
                        ? tenant.isAssociation()
                        : found.organizationId().equals(organizationId))
                .filter(found -> !known.contains(found.provider().alias()))
                .map(found -> drift(
                        DriftKind.PROVIDER_FOREIGN,
                        found.provider().alias(),
                        found.provider().issuer(),
                        "kein solcher Anmeldedienst",
                        found.on() ? "vorhanden und eingeschaltet" : "vorhanden, abgeschaltet"));
        return Stream.concat(differing, foreign);
    }

    private Stream<Drift> changed(String organizationId, LoginProvider ours, KnownForeignProvider found) {
        boolean on = ours.state() == LoginProviderState.ACTIVE;
        boolean same = found.provider().equals(ours.foreign()) && organizationId.equals(found.organizationId());
        return same && found.safe() && found.on() == on
                ? Stream.empty()
                : Stream.of(drift(
                        DriftKind.PROVIDER_CHANGED,
                        ours.id().toString(),
                        ours.issuer(),
                        "wie bestätigt, " + switched(on),
                        "%s, %s"
                                .formatted(
                                        same && found.safe() ? "wie bestätigt" : "verändert", switched(found.on()))));
    }

    private static String switched(boolean on) {
        return on ? "eingeschaltet" : "abgeschaltet";
    }
}
