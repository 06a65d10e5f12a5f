package de.allmende.tenant.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.tenant.TestHouse;
import de.allmende.tenant.apiclient.CreateApiClient;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.member.ChangeTenant;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.EditMasterData;
import de.allmende.tenant.member.ReadTenants;
import de.allmende.tenant.member.RecordMembershipTerms;
import de.allmende.tenant.member.StateLoginWay;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.onboarding.AdmitPerson;
import de.allmende.tenant.onboarding.OpenOrganization;
import de.allmende.tenant.person.CreatePerson;
import de.allmende.tenant.person.GrantRole;
import de.allmende.tenant.person.ReadPeople;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedDemoIT {

    private static final class TestNotes implements DemoNotes {

        private List<Note> people = List.of();
        private final List<MachineNote> machines = new ArrayList<>();

        @Override
        public void people(List<Note> notes) {
            people = notes;
        }

        @Override
        public boolean knowsMachine(String clientId) {
            return machines.stream().anyMatch(machine -> machine.clientId().equals(clientId));
        }

        @Override
        public void machine(MachineNote machine) {
            machines.add(machine);
        }
    }

    private static SeedDemo seed(TestHouse house, DemoNotes notes) {
        return new SeedDemo(
                new DemoFile(),
                house.get(CreateTenant.class),
                house.get(ChangeTenant.class),
                house.get(RecordMembershipTerms.class),
                house.get(EditMasterData.class),
                house.get(StateLoginWay.class),
                house.get(ReadTenants.class),
                house.get(CreatePerson.class),
                house.get(GrantRole.class),
                house.get(ReadPeople.class),
                house.get(OpenOrganization.class),
                house.get(AdmitPerson.class),
                house.get(CreateApiClient.class),
                house.get(Identities.class),
                notes,
                Runnable::run);
    }

    @Test
    void fillsAnEmptyHouseOnce() {
        try (var house = new TestHouse()) {
            var notes = new TestNotes();
            seed(house, notes).run();
            var file = new DemoFile();
            var asked = house.identities().asked();
            var association = TestHouse.job(file.tenants().getFirst().id());

            seed(house, notes).run();

            assertThat(house.identities().asked()).isEqualTo(asked).doesNotHaveDuplicates();
            assertThat(file.tenants())
                    .allSatisfy(demo -> assertThat(house.get(ReadTenants.class)
                                    .find(association, demo.id())
                                    .orElseThrow())
                            .satisfies(tenant -> {
                                assertThat(tenant.state()).isEqualTo(TenantState.ACTIVE);
                                assertThat(tenant.organizationId()).isNotNull();
                                assertThat(tenant.memberships())
                                        .allSatisfy(membership -> assertThat(
                                                        membership.terms().noticeRule())
                                                .isNotNull());
                            }));
            assertThat(notes.people)
                    .anySatisfy(person -> assertThat(person.email()).isEqualTo("besteller@kaiserslautern.example"));
            assertThat(notes.machines)
                    .singleElement()
                    .satisfies(machine -> assertThat(machine.clientId()).isEqualTo("fachverfahren-e-akte"));
        }
    }
}
