package de.allmende.tenant.member;

import static de.allmende.tenant.member.ChecklistItem.ACCOUNT_FORMAT;
import static de.allmende.tenant.member.ChecklistItem.ADDRESS;
import static de.allmende.tenant.member.ChecklistItem.CONTACT;
import static de.allmende.tenant.member.ChecklistItem.DATA_PROTECTION;
import static de.allmende.tenant.member.ChecklistItem.LOGIN;
import static de.allmende.tenant.member.ChecklistItem.LOGIN_WAY;
import static de.allmende.tenant.member.ChecklistItem.MEMBERSHIP;
import static de.allmende.tenant.member.ChecklistItem.REGISTER;
import static de.allmende.tenant.member.ChecklistItem.ROUTING_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.register.Ars;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChecklistItemTest {

    private static final TenantProfile BARE = profile(TenantKind.MUNICIPALITY);
    private static final Contact SOMEBODY = new Contact("Eva Muster", "eva@koblenz.example", null);

    private static TenantProfile profile(TenantKind kind) {
        return new TenantProfile(
                "Koblenz",
                "koblenz",
                kind,
                kind == TenantKind.MUNICIPALITY ? new Ars("071110000000") : null,
                null,
                ApprovalPreset.STANDARD,
                null,
                null,
                null,
                PaymentDetails.NONE,
                BookingDefaults.NONE,
                null);
    }

    private static Tenant tenant(TenantProfile profile, @Nullable String organization, List<Membership> memberships) {
        return tenant(profile, organization, null, false, false, memberships);
    }

    private static Tenant tenant(
            TenantProfile profile,
            @Nullable String organization,
            @Nullable LoginWay loginWay,
            boolean ownProviderInUse,
            boolean represented,
            List<Membership> memberships) {
        return new Tenant(
                TenantId.next(),
                TenantId.next(),
                profile,
                TenantState.ONBOARDING,
                organization,
                loginWay,
                ownProviderInUse,
                represented,
                memberships,
                List.of(),
                null,
                1);
    }

    private static Membership membership(@Nullable NoticeRule rule) {
        var agreed = Membership.agreed(LegalBasis.MEMBER, new DatePeriod(LocalDate.parse("2026-01-01"), null), null);
        return new Membership(
                agreed.id(),
                agreed.legalBasis(),
                agreed.period(),
                null,
                new MembershipTerms(null, null, null, null, null, null, rule),
                List.of());
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(ChecklistItem.of(tenant(BARE, null, List.of(membership(null)))))
                .containsExactly(
                        entry(REGISTER, true),
                        entry(MEMBERSHIP, false),
                        entry(ROUTING_ID, false),
                        entry(ADDRESS, false),
                        entry(CONTACT, false),
                        entry(DATA_PROTECTION, false),
                        entry(ACCOUNT_FORMAT, false),
                        entry(LOGIN_WAY, false),
                        entry(LOGIN, false));
    }

    @Test
    void isDoneWhenEverythingIsThere() {
        var data = new MasterData(
                null,
                null,
                RoutingId.of("071110000000", null),
                new Address("Markt 1", "56068", "Koblenz"),
                SOMEBODY,
                SOMEBODY,
                PaymentDetails.NONE,
                new BookingDefaults(null, new AccountFormat("9999")));
        var ruled = membership(new NoticeRule(18, NoticeTerm.YEAR_END, null, null));

        assertThat(ChecklistItem.of(
                        tenant(data.on(BARE), "org", LoginWay.ALLMENDE_ACCOUNTS, false, false, List.of(ruled))))
                .hasSize(9)
                .allSatisfy((item, done) -> assertThat(done).as(item.name()).isTrue());
    }

    @Test
    void anOwnProviderHasToBeInUse() {
        for (var inUse : List.of(true, false)) {
            assertThat(ChecklistItem.of(tenant(BARE, "org", LoginWay.OWN_PROVIDER, inUse, false, List.of())))
                    .containsEntry(LOGIN_WAY, inUse);
        }
    }

    @Test
    void asksNoLoginWayOfWhomAnotherTenantActsFor() {
        assertThat(ChecklistItem.of(tenant(BARE, "org", null, false, true, List.of())))
                .doesNotContainKey(LOGIN_WAY)
                .containsEntry(ROUTING_ID, false);
    }

    @Test
    void knowsWhatEachKindNeeds() {
        for (var kind : TenantKind.values()) {
            assertThat(ChecklistItem.of(tenant(profile(kind), "org", List.of())))
                    .as(kind.name())
                    .containsKeys(ADDRESS, CONTACT, LOGIN);
        }
    }

    @Test
    void asksASupplierOnlyWhatConcernsIt() {
        assertThat(ChecklistItem.of(tenant(profile(TenantKind.SUPPLIER), "org", List.of())))
                .containsExactly(
                        entry(ADDRESS, false), entry(CONTACT, false), entry(LOGIN_WAY, false), entry(LOGIN, true));
    }
}
