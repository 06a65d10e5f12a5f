package de.allmende.tenant.actor;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.SchemaGuard;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.actor.ActingRefusal.ActsForNobodyElse;
import de.allmende.tenant.actor.ActingRefusal.OwnPersonThere;
import de.allmende.tenant.actor.ActingRefusal.RepresentedTenantUnknown;
import de.allmende.tenant.affiliation.AffiliateTenant;
import de.allmende.tenant.affiliation.Affiliation;
import de.allmende.tenant.affiliation.EndAffiliation;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.person.GrantRole;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.person.WithdrawGrant;
import de.allmende.tenant.suspension.Ground;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Landstuhl acts for Kindsbach. */
class ActForTenantIT {

    private TestHouse house;
    private Tenant verband;
    private Tenant landstuhl;
    private Tenant kindsbach;
    private Affiliation affiliation;
    private Person orderer;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        landstuhl = house.member(verband, "landstuhl", "073355011000");
        kindsbach = house.member(verband, "kindsbach", "073355011018");
        affiliation = affiliated(true);
        orderer = house.loggedIn(landstuhl, "Cornelia Seidel", Role.ORDERER, Role.DATA_PROTECTION);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Affiliation affiliated(boolean actsFor) {
        return house.get(AffiliateTenant.class)
                .affiliate(
                        TestHouse.job(verband.id()),
                        new AffiliateTenant.Command(
                                kindsbach.id(), landstuhl.id(), LocalDate.parse("2026-01-01"), null, actsFor))
                .orElseThrow();
    }

    private void ended(String lastDay) {
        house.get(EndAffiliation.class)
                .end(TestHouse.job(verband.id()), kindsbach.id(), affiliation.id(), LocalDate.parse(lastDay))
                .orElseThrow();
    }

    private Actor seen(Person person) {
        return house.get(TenantActorDirectory.class)
                .resolve(Bearer.of("sub-" + person.email(), "org-landstuhl", "allmende-portal", Set.of()))
                .orElseThrow();
    }

    private Outcome<Actor, ActingRefusal> begins(Person person, Tenant tenant) {
        return house.get(ActForTenant.class).begin(seen(person), tenant.id());
    }

    private void isAtHome(Person person) {
        assertThat(seen(person).tenant()).isEqualTo(landstuhl.id());
        assertThat(seen(person).ownName()).isEqualTo(person.name());
    }

    private List<String> acts(TenantId tenant) {
        return house.get(TenantTransactions.class)
                .read(
                        TestHouse.job(tenant),
                        () -> house.database()
                                .context()
                                .select(DSL.field("act", String.class))
                                .from(DSL.table("tenant.audit_entry"))
                                .where(DSL.field("act", String.class).like("ACTING%"))
                                .orderBy(DSL.field("id"))
                                .fetch(row -> row.value1()));
    }

    @Test
    void actsThereWithTheRightsFromHomeThatAreOfUseAndUnderBothNames() {
        begins(orderer, kindsbach).orElseThrow();

        var actor = seen(orderer);
        assertThat(actor.tenant()).isEqualTo(kindsbach.id());
        assertThat(actor.kind()).isEqualTo(Actor.Kind.PERSON);
        assertThat(actor.subject())
                .as("so that whoever has asked decides nothing")
                .isEqualTo(orderer.id().value());
        assertThat(actor.grants()).containsExactly(Grant.of("ORDERER"));
        assertThat(actor.name()).isEqualTo("Cornelia Seidel, Verbandsgemeinde Landstuhl, für Kindsbach");
        assertThat(SchemaGuard.findings(house.database().app(), "tenant")).isEmpty();
    }

    @Test
    void keepsTheLimitsFromHome() {
        var approver = house.loggedIn(landstuhl, "Harald Heinrich", Role.READER);
        house.get(GrantRole.class)
                .grant(
                        TestHouse.job(landstuhl.id()),
                        new GrantRole.Command(
                                approver.id(),
                                Role.APPROVER,
                                new Limits(Money.euro("5000.00"), List.of("4711")),
                                null,
                                null))
                .orElseThrow();

        begins(approver, kindsbach).orElseThrow();

        assertThat(seen(approver).grants())
                .containsExactlyInAnyOrder(
                        Grant.of("READER"), new Grant("APPROVER", Money.euro("5000.00"), Set.of("4711"), null));
    }

    @Test
    void neverAdministersThere() {
        var admin = house.loggedIn(landstuhl, "Edith Brandt", Role.TENANT_ADMIN);

        assertThat(begins(admin, kindsbach)).isEqualTo(Outcome.refused(new RepresentedTenantUnknown()));

        isAtHome(admin);
    }

    @Test
    void isAtHomeAgainAndBothTrailsSaySo() {
        begins(orderer, kindsbach).orElseThrow();
        begins(orderer, kindsbach);
        house.get(ActForTenant.class).end(seen(orderer)).orElseThrow();

        isAtHome(orderer);
        assertThat(house.get(ActForTenant.class).end(seen(orderer)))
                .isEqualTo(Outcome.refused(new ActsForNobodyElse()));
        assertThat(acts(kindsbach.id())).containsExactly("ACTING_BEGUN", "ACTING_ENDED");
    }

    @Test
    void endsWithTheAffiliation() {
        begins(orderer, kindsbach).orElseThrow();

        ended("2026-11-30");
        assertThat(seen(orderer).tenant()).isEqualTo(kindsbach.id());
        house.clock().advanceTo("2026-12-01");

        isAtHome(orderer);
        assertThat(begins(orderer, kindsbach)).isEqualTo(Outcome.refused(new RepresentedTenantUnknown()));
    }

    @Test
    void doesNotBeginAnewWithAnotherAffiliation() {
        begins(orderer, kindsbach).orElseThrow();
        ended("2026-11-21");

        house.get(AffiliateTenant.class)
                .affiliate(
                        TestHouse.job(verband.id()),
                        new AffiliateTenant.Command(
                                kindsbach.id(), landstuhl.id(), LocalDate.parse("2026-11-22"), null, true))
                .orElseThrow();

        isAtHome(orderer);
    }

    @Test
    void endsWithTheRightAtHome() {
        begins(orderer, kindsbach).orElseThrow();
        orderer.grants().stream()
                .filter(grant -> grant.role() == Role.ORDERER)
                .forEach(grant -> house.get(WithdrawGrant.class)
                        .withdraw(TestHouse.job(landstuhl.id()), grant.id(), null)
                        .orElseThrow());

        isAtHome(orderer);
    }

    @Test
    void nobodyActsForAMunicipalityThatActsItself() {
        ended("2026-11-21");
        house.get(AffiliateTenant.class)
                .affiliate(
                        TestHouse.job(verband.id()),
                        new AffiliateTenant.Command(
                                kindsbach.id(), landstuhl.id(), LocalDate.parse("2026-11-22"), null, false))
                .orElseThrow();

        assertThat(begins(orderer, kindsbach)).isEqualTo(Outcome.refused(new RepresentedTenantUnknown()));
        assertThat(begins(orderer, verband)).isEqualTo(Outcome.refused(new RepresentedTenantUnknown()));
    }

    @Test
    void doesNotGetInWhereNobodyGetsIn() {
        begins(orderer, kindsbach).orElseThrow();

        house.suspend(verband, kindsbach, Ground.SECURITY);

        isAtHome(orderer);
        assertThat(begins(orderer, kindsbach)).isEqualTo(Outcome.refused(new RepresentedTenantUnknown()));
    }

    /** Otherwise one human could ask as the one person and approve as the other. */
    @Test
    void whoIsAPersonThereHasTheRightsGivenThereOnly() {
        begins(orderer, kindsbach).orElseThrow();
        var there = house.person(kindsbach, "Cornelia Seidel", Role.READER);
        house.get(TenantTransactions.class).change(TestHouse.job(kindsbach.id()), () -> {
            house.get(People.class).loggedInAs(there.id(), "sub-" + orderer.email(), "org-kindsbach");
            return there;
        });

        isAtHome(orderer);
        assertThat(begins(orderer, kindsbach)).isEqualTo(Outcome.refused(new OwnPersonThere("Kindsbach")));
    }

    @Test
    void isOfferedToWhomItIsOfUse() {
        var admin = house.loggedIn(landstuhl, "Edith Brandt", Role.TENANT_ADMIN);

        assertThat(offered(seen(admin))).containsExactly("landstuhl");
        assertThat(offered(seen(orderer))).containsExactly("kindsbach", "landstuhl");
        begins(orderer, kindsbach).orElseThrow();

        var me = house.get(ReadMe.class).read(seen(orderer), false);
        assertThat(me.home().orElseThrow().id()).isEqualTo(landstuhl.id());
        assertThat(me.tenant().alias()).isEqualTo("kindsbach");
        assertThat(offered(seen(orderer))).containsExactly("kindsbach", "landstuhl");
    }

    private List<String> offered(Actor actor) {
        return house.get(ReadMe.class).read(actor, false).choices().stream()
                .map(ReadMe.Choice::alias)
                .toList();
    }
}
