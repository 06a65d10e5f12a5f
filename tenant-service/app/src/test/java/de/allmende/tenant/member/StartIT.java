package de.allmende.tenant.member;

import static de.allmende.tenant.member.ChecklistItem.ACCOUNT_FORMAT;
import static de.allmende.tenant.member.ChecklistItem.ADDRESS;
import static de.allmende.tenant.member.ChecklistItem.CONTACT;
import static de.allmende.tenant.member.ChecklistItem.DATA_PROTECTION;
import static de.allmende.tenant.member.ChecklistItem.LOGIN;
import static de.allmende.tenant.member.ChecklistItem.LOGIN_WAY;
import static de.allmende.tenant.member.ChecklistItem.MEMBERSHIP;
import static de.allmende.tenant.member.ChecklistItem.ROUTING_ID;
import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.affiliation.AffiliateTenant;
import de.allmende.tenant.member.TenantRefusal.ChecklistOpen;
import de.allmende.tenant.onboarding.OpenOrganization;
import de.allmende.tenant.register.Ars;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a tenant needs before it takes part. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartIT {

    private static final LocalDate FROM = LocalDate.parse("2026-01-01");
    private static final Contact SOMEBODY = new Contact("Eva Muster", "eva@koblenz.example", null);

    private TestHouse house;
    private Tenant verband;
    private Actor association;

    @BeforeAll
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        association = TestHouse.job(verband.id());
    }

    @AfterAll
    void close() {
        house.close();
    }

    private TenantId inOnboarding(@Nullable String ars, String alias, @Nullable TenantKind kind) {
        var command = TestHouse.command(
                TenantId.next(), ars == null ? null : new Ars(ars), kind == null ? null : alias, alias, kind);
        var created = house.get(CreateTenant.class).create(association, command).orElseThrow();
        house.get(ChangeTenant.class)
                .moveTo(association, created.id(), TenantState.ONBOARDING, null)
                .orElseThrow();
        return created.id();
    }

    private Outcome<Tenant, TenantRefusal> activate(TenantId id) {
        return house.get(ChangeTenant.class).moveTo(association, id, TenantState.ACTIVE, null);
    }

    private Tenant now(TenantId id) {
        return house.get(ReadTenants.class).find(association, id).orElseThrow();
    }

    private void lacks(TenantId id, ChecklistItem... items) {
        assertThat(activate(id)).isEqualTo(Outcome.refused(new ChecklistOpen(List.of(items))));
        assertThat(now(id).state()).isEqualTo(TenantState.ONBOARDING);
    }

    private void opened(TenantId id) {
        house.get(OpenOrganization.class).open(verband.id(), id);
    }

    private void stated(TenantId id) {
        house.get(StateLoginWay.class)
                .state(TestHouse.job(id), LoginWay.ALLMENDE_ACCOUNTS)
                .orElseThrow();
    }

    private void completed(TenantId id, @Nullable RoutingId routingId, BookingDefaults defaults) {
        var data = new MasterData(
                null,
                null,
                routingId,
                new Address("Markt 1", "56068", "Koblenz"),
                SOMEBODY,
                SOMEBODY,
                PaymentDetails.NONE,
                defaults);
        house.get(EditMasterData.class)
                .edit(association, id, now(id).revision(), data)
                .orElseThrow();
    }

    private void completedForInvoices(TenantId id, String ars) {
        completed(id, RoutingId.of(ars, null), new BookingDefaults(null, new AccountFormat("9999")));
    }

    private void ruled(TenantId id) {
        var rule = new NoticeRule(18, NoticeTerm.YEAR_END, null, null);
        house.get(RecordMembershipTerms.class)
                .record(
                        association,
                        id,
                        now(id).memberships().getFirst().id(),
                        new MembershipTerms(null, null, null, null, null, null, rule))
                .orElseThrow();
    }

    @Test
    void namesEachOpenItemUntilNoneIsLeft() {
        var koblenz = inOnboarding("071110000000", "koblenz", null);
        lacks(koblenz, MEMBERSHIP, ROUTING_ID, ADDRESS, CONTACT, DATA_PROTECTION, ACCOUNT_FORMAT, LOGIN_WAY, LOGIN);

        completedForInvoices(koblenz, "071110000000");
        lacks(koblenz, MEMBERSHIP, LOGIN_WAY, LOGIN);
        ruled(koblenz);
        opened(koblenz);
        lacks(koblenz, LOGIN_WAY);
        stated(koblenz);

        assertThat(activate(koblenz).orElseThrow().state()).isEqualTo(TenantState.ACTIVE);
    }

    @Test
    void asksASupplierForNothingThatInvoicesNeed() {
        var supplier = inOnboarding(null, "softwarehaus", TenantKind.SUPPLIER);
        lacks(supplier, ADDRESS, CONTACT, LOGIN_WAY, LOGIN);

        completed(supplier, null, BookingDefaults.NONE);
        opened(supplier);
        stated(supplier);

        assertThat(activate(supplier).orElseThrow().state()).isEqualTo(TenantState.ACTIVE);
    }

    @Test
    void asksNoLoginWayOfAnOrtsgemeindeWhoseVerbandsgemeindeActsForIt() {
        var landstuhl = house.member(verband, "landstuhl", "073355011000");
        var kindsbach = inOnboarding("073355011018", "kindsbach", null);
        completedForInvoices(kindsbach, "073355011018");
        ruled(kindsbach);
        opened(kindsbach);
        lacks(kindsbach, LOGIN_WAY);

        house.get(AffiliateTenant.class)
                .affiliate(association, new AffiliateTenant.Command(kindsbach, landstuhl.id(), FROM, null, true))
                .orElseThrow();

        assertThat(activate(kindsbach).orElseThrow().state()).isEqualTo(TenantState.ACTIVE);
    }
}
