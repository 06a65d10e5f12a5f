package de.allmende.tenant.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.tenant.demo.DemoTenant.DemoPerson;
import de.allmende.tenant.member.TenantKind;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DemoFileTest {

    private final DemoFile file = new DemoFile();

    @Test
    void beginsWithTheAssociation() {
        var association = file.tenants().getFirst();

        assertThat(association.tenant().kind()).isEqualTo(TenantKind.ASSOCIATION);
        assertThat(association.tenant().payment().iban()).isNotNull();
        assertThat(association.tenant().payment().vatId()).isNotNull();
    }

    @Test
    void givesEveryAdministrationALeitwegIdOfItsArs() {
        assertThat(file.tenants().stream().filter(tenant -> tenant.tenant().ars() != null))
                .hasSize(11)
                .allSatisfy(tenant -> assertThat(
                                Objects.requireNonNull(tenant.tenant().routingId())
                                        .value())
                        .startsWith(tenant.tenant().ars() + "-001-"));
    }

    @Test
    void namesEveryPersonByTheDomainOfTheTenant() {
        for (var tenant : file.tenants()) {
            assertThat(tenant.people())
                    .isNotEmpty()
                    .extracting(DemoPerson::email)
                    .allMatch(email -> email.endsWith("@" + tenant.tenant().alias() + ".example"));
        }
    }
}
