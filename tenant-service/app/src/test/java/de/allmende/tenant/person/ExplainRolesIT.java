package de.allmende.tenant.person;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.member.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainRolesIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private TestHouse house;
    private Tenant mainz;
    private Tenant trier;
    private Person administrator;
    private Person person;

    @BeforeAll
    void build() {
        house = new TestHouse();
        var verband = house.association("verband");
        mainz = house.member(verband, "mainz", "073150000000");
        trier = house.member(verband, "trier", "072110000000");
        administrator = house.person(mainz, "Anna Admin", Role.TENANT_ADMIN);
        person = house.person(mainz, "Paul Person");
        house.person(trier, "Fremde Freigabe", Role.TENANT_ADMIN, Role.ORDERER, Role.TREASURER);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private GrantEntry granted(Actor by, Role role, @Nullable LocalDate from, @Nullable LocalDate until) {
        return house.get(GrantRole.class)
                .grant(
                        by,
                        new GrantRole.Command(
                                person.id(),
                                role,
                                Limits.upTo(role == Role.APPROVER ? Money.euro("5.00") : null),
                                from,
                                until))
                .orElseThrow();
    }

    private RoleExplanation explained(TenantId tenant, UUID subject, Role role) {
        var actor = new Actor(tenant, Actor.Kind.PERSON, subject, "", List.of());
        return house.get(ExplainRoles.class).explain(actor).stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable GrantState state(Role role) {
        var grant = explained(mainz.id(), person.id().value(), role).grant();
        return grant == null ? null : grant.stateOn(TODAY);
    }

    @Test
    void saysWhatBecameOfEachRole() {
        var job = TestHouse.job(mainz.id());
        var admin =
                new Actor(mainz.id(), Actor.Kind.PERSON, administrator.id().value(), administrator.name(), List.of());
        granted(admin, Role.APPROVER, null, null);
        granted(job, Role.ORDERER, TODAY.plusDays(1), null);
        var withdrawn = granted(job, Role.TREASURER, null, null);
        house.get(WithdrawGrant.class).withdraw(job, withdrawn.id(), "Wechsel").orElseThrow();
        granted(job, Role.READER, null, null);

        assertThat(state(Role.APPROVER)).isEqualTo(GrantState.PENDING);
        assertThat(state(Role.ORDERER)).isEqualTo(GrantState.PLANNED);
        assertThat(state(Role.TREASURER)).isEqualTo(GrantState.WITHDRAWN);
        assertThat(state(Role.READER)).isEqualTo(GrantState.VALID);
        assertThat(state(Role.DATA_PROTECTION)).isNull();
        granted(job, Role.TREASURER, null, null);
        assertThat(state(Role.TREASURER)).isEqualTo(GrantState.VALID);
    }

    @Test
    void namesColleaguesAndAdministratorsOfTheOwnTenantOnly() {
        var orderers = explained(mainz.id(), person.id().value(), Role.ORDERER);
        assertThat(orderers.holders()).isEmpty();
        assertThat(orderers.givers()).containsExactly("Anna Admin");
        assertThat(explained(mainz.id(), person.id().value(), Role.TENANT_ADMIN).holders())
                .singleElement()
                .satisfies(holder -> assertThat(holder.name()).isEqualTo("Anna Admin"));
    }

    @Test
    void namesNobodyWhoCouldGiveToTheOnlyAdministrator() {
        var explained = explained(mainz.id(), administrator.id().value(), Role.TENANT_ADMIN);
        assertThat(explained.givers()).isEmpty();
        assertThat(explained.holders()).isEmpty();
    }

    @Test
    void knowsNoRolesOfTheAssociationInAServedTenant() {
        var actor = new Actor(mainz.id(), Actor.Kind.PERSON, person.id().value(), "", List.of());
        assertThat(house.get(ExplainRoles.class).explain(actor))
                .extracting(RoleExplanation::role)
                .doesNotContain(Role.ASSOCIATION_ADMIN, Role.AUDITOR)
                .contains(Role.APPROVER, Role.READER, Role.MUNICIPAL_AUDITOR, Role.INFORMATION_SECURITY);
    }

    @Test
    void tellsSomebodyOfAnotherTenantNothing() {
        assertThat(house.get(ExplainRoles.class)
                        .explain(new Actor(
                                trier.id(), Actor.Kind.PERSON, person.id().value(), "", List.of())))
                .isEmpty();
    }
}
