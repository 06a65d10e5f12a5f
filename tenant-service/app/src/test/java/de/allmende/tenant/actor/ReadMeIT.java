package de.allmende.tenant.actor;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.suspension.Ground;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eva is the data protection officer of Koblenz and of Mainz. */
class ReadMeIT {

    private TestHouse house;
    private Tenant verband;
    private Tenant mainz;
    private Actor eva;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        var koblenz = house.member(verband, "koblenz", "071110000000");
        mainz = house.member(verband, "mainz", "073150000000");
        var here = loggedIn(koblenz);
        loggedIn(mainz);
        eva = new Actor(koblenz.id(), Actor.Kind.PERSON, here.id().value(), here.name(), List.of());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Person loggedIn(Tenant tenant) {
        var person = house.person(tenant, "Eva", Role.DATA_PROTECTION);
        return house.get(TenantTransactions.class).change(TestHouse.job(tenant.id()), () -> {
            house.get(People.class)
                    .loggedInAs(
                            person.id(), "sub-eva", "org-" + tenant.profile().alias());
            return person;
        });
    }

    private List<String> offered(boolean byLoginProvider) {
        return house.get(ReadMe.class).read(eva, byLoginProvider).choices().stream()
                .map(ReadMe.Choice::alias)
                .toList();
    }

    @Test
    void offersEveryTenantOfThePerson() {
        assertThat(offered(false)).containsExactly("koblenz", "mainz");
    }

    @Test
    void offersNoOtherTenantToWhoCameByTheProviderOfThisOne() {
        assertThat(offered(true)).containsExactly("koblenz");
    }

    @Test
    void offersASuspendedTenantThatStillLetsPeopleRead() {
        house.suspend(verband, mainz, Ground.ARREARS);
        assertThat(offered(false)).containsExactly("koblenz", "mainz");
    }

    @Test
    void offersNoTenantThatLetsNobodyIn() {
        house.suspend(verband, mainz, Ground.SECURITY);
        assertThat(offered(false)).containsExactly("koblenz");
    }
}
