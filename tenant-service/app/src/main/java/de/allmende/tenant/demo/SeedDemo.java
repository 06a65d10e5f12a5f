package de.allmende.tenant.demo;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.apiclient.CreateApiClient;
import de.allmende.tenant.apiclient.Scope;
import de.allmende.tenant.demo.DemoNotes.MachineNote;
import de.allmende.tenant.demo.DemoNotes.Note;
import de.allmende.tenant.demo.DemoTenant.DemoPerson;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.member.ChangeTenant;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.EditMasterData;
import de.allmende.tenant.member.LoginWay;
import de.allmende.tenant.member.ReadTenants;
import de.allmende.tenant.member.RecordMembershipTerms;
import de.allmende.tenant.member.StateLoginWay;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.onboarding.AdmitPerson;
import de.allmende.tenant.onboarding.OpenOrganization;
import de.allmende.tenant.person.CreatePerson;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.GrantRole;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.ReadPeople;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fills an empty house by the same acts that people use. What is there already is left as it is, so a second start asks
 * the identity provider nothing.
 */
final class SeedDemo {

    private static final String NAME = "Demo";

    private final DemoFile file;
    private final CreateTenant createTenant;
    private final ChangeTenant changeTenant;
    private final RecordMembershipTerms recordTerms;
    private final EditMasterData editMasterData;
    private final StateLoginWay stateLoginWay;
    private final ReadTenants readTenants;
    private final CreatePerson createPerson;
    private final GrantRole grantRole;
    private final ReadPeople readPeople;
    private final OpenOrganization openOrganization;
    private final AdmitPerson admitPerson;
    private final CreateApiClient createApiClient;
    private final Identities identities;
    private final DemoNotes notes;
    private final Patience patience;

    SeedDemo(
            DemoFile file,
            CreateTenant createTenant,
            ChangeTenant changeTenant,
            RecordMembershipTerms recordTerms,
            EditMasterData editMasterData,
            StateLoginWay stateLoginWay,
            ReadTenants readTenants,
            CreatePerson createPerson,
            GrantRole grantRole,
            ReadPeople readPeople,
            OpenOrganization openOrganization,
            AdmitPerson admitPerson,
            CreateApiClient createApiClient,
            Identities identities,
            DemoNotes notes,
            Patience patience) {
        this.file = file;
        this.createTenant = createTenant;
        this.changeTenant = changeTenant;
        this.recordTerms = recordTerms;
        this.editMasterData = editMasterData;
        this.stateLoginWay = stateLoginWay;
        this.readTenants = readTenants;
        this.createPerson = createPerson;
        this.grantRole = grantRole;
        this.readPeople = readPeople;
        this.openOrganization = openOrganization;
        this.admitPerson = admitPerson;
        this.createApiClient = createApiClient;
        this.identities = identities;
        this.notes = notes;
        this.patience = patience;
    }

    void run() {
        var tenants = file.tenants();
        var association = tenants.getFirst().id();
        for (var tenant : tenants) {
            seed(association, tenant);
        }
        notes.people(tenants.stream()
                .flatMap(tenant ->
                        tenant.people().stream().map(person -> new Note(person.email(), tenant.name(), person.roles())))
                .toList());
        file.machines().forEach(this::seed);
    }

    private void seed(TenantId association, DemoTenant demo) {
        var actor = Actor.system(NAME, association);
        var tenant = readTenants
                .find(actor, demo.id())
                .orElseGet(() -> createTenant.create(actor, demo.tenant()).orElseThrow());
        if (tenant.organizationId() == null) {
            patience.until(() -> openOrganization.open(association, demo.id()));
        }
        switch (tenant.state()) {
            case INVITED -> {
                complete(actor, tenant, demo);
                changeTenant
                        .moveTo(actor, demo.id(), TenantState.ONBOARDING, null)
                        .orElseThrow();
                activate(actor, demo);
            }
            case ONBOARDING -> activate(actor, demo);
            case ACTIVE, SUSPENDED, LEAVING, CLOSED -> {}
        }
        for (var person : demo.people()) {
            seed(Actor.system(NAME, demo.id()), person);
        }
    }

    /** Gives the tenant what it needs before it takes part. */
    private void complete(Actor actor, Tenant tenant, DemoTenant demo) {
        var terms = demo.terms();
        if (terms != null) {
            recordTerms
                    .record(actor, demo.id(), tenant.memberships().getFirst().id(), terms)
                    .orElseThrow();
        }
        var revision = readTenants.find(actor, demo.id()).orElseThrow().revision();
        editMasterData.edit(actor, demo.id(), revision, demo.masterData()).orElseThrow();
        stateLoginWay
                .state(Actor.system(NAME, demo.id()), LoginWay.ALLMENDE_ACCOUNTS)
                .orElseThrow();
    }

    private void activate(Actor actor, DemoTenant demo) {
        changeTenant.moveTo(actor, demo.id(), TenantState.ACTIVE, null).orElseThrow();
    }

    private void seed(Actor actor, DemoPerson demo) {
        var person = readPeople
                .findByEmail(actor, demo.email())
                .orElseGet(() -> createPerson
                        .create(actor, new CreatePerson.Command(demo.name(), demo.email(), Set.of()))
                        .orElseThrow());
        var granted = person.grants().stream().map(GrantEntry::role).collect(Collectors.toSet());
        demo.grants().stream()
                .filter(grant -> !granted.contains(grant.role()))
                .forEach(grant -> grantRole
                        .grant(
                                actor,
                                new GrantRole.Command(
                                        person.id(), grant.role(), Limits.upTo(grant.valueLimit()), null, null))
                        .orElseThrow());
        if (person.subject() == null) {
            patience.until(() -> admitPerson.admit(actor.tenant(), person.id()));
        }
    }

    private void seed(DemoMachine demo) {
        if (notes.knowsMachine(Objects.requireNonNull(demo.client().clientId()))) {
            return;
        }
        var actor = Actor.system(NAME, demo.tenant());
        var tenant = readTenants.find(actor, demo.tenant()).orElseThrow();
        patience.until(() -> notes.machine(new MachineNote(
                tenant.profile().name(),
                demo.client().application(),
                Objects.requireNonNull(demo.client().clientId()),
                secret(actor, demo, tenant),
                scopes(demo))));
    }

    /** The secret of a client that was created by an earlier start, but not noted, is replaced. */
    private String secret(Actor actor, DemoMachine demo, Tenant tenant) {
        return switch (createApiClient.create(actor, demo.client())) {
            case Outcome.Done<CreateApiClient.Created, ?>(var created) -> Objects.requireNonNull(created.secret());
            case Outcome.Refused<CreateApiClient.Created, ?>(var refusal) ->
                Objects.requireNonNull(identities
                        .admitMachine(
                                Objects.requireNonNull(tenant.organizationId()),
                                new Identities.Machine(
                                        demo.tenant(),
                                        Objects.requireNonNull(demo.client().clientId()),
                                        demo.client().application(),
                                        Scope.texts(),
                                        null))
                        .secret());
        };
    }

    private static Set<String> scopes(DemoMachine demo) {
        return demo.client().scopes().stream().map(Scope::text).collect(Collectors.toSet());
    }

    /** Waits for an identity provider that is still starting. */
    interface Patience {

        void until(Runnable step);
    }
}
