package de.allmende.tenant.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.SchemaGuard;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.affiliation.AffiliationRefusal.AffiliationEndsAlready;
import de.allmende.tenant.affiliation.AffiliationRefusal.AffiliationHasNotBegun;
import de.allmende.tenant.affiliation.AffiliationRefusal.AffiliationUnknown;
import de.allmende.tenant.affiliation.AffiliationRefusal.CircularTree;
import de.allmende.tenant.affiliation.AffiliationRefusal.NobodyActsForIt;
import de.allmende.tenant.affiliation.AffiliationRefusal.ParentDoesNotFit;
import de.allmende.tenant.affiliation.AffiliationRefusal.ParentsOverlap;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import java.time.LocalDate;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AffiliationsIT {

    private static final LocalDate FROM = LocalDate.parse("2026-01-01");

    private TestHouse house;
    private Tenant verband;
    private Tenant county;
    private Tenant landstuhl;
    private Tenant town;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        county = house.member(verband, "landkreis-kaiserslautern", "073350000000");
        landstuhl = house.member(verband, "landstuhl", "073355011000");
        town = house.member(verband, "budenheim", "073390009009");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Tenant enterprise(String name) {
        return house.get(CreateTenant.class)
                .create(
                        TestHouse.job(verband.id()),
                        TestHouse.command(
                                TenantId.next(),
                                null,
                                name,
                                name.toLowerCase(java.util.Locale.ROOT),
                                TenantKind.MUNICIPAL_ENTERPRISE))
                .orElseThrow();
    }

    private Outcome<Affiliation, AffiliationRefusal> affiliate(
            Tenant child, Tenant parent, LocalDate from, @Nullable LocalDate until, boolean actsFor) {
        return affiliate(verband.id(), child, parent, from, until, actsFor);
    }

    private Outcome<Affiliation, AffiliationRefusal> affiliate(
            TenantId who, Tenant child, Tenant parent, LocalDate from, @Nullable LocalDate until, boolean actsFor) {
        return house.get(AffiliateTenant.class)
                .affiliate(
                        TestHouse.job(who), new AffiliateTenant.Command(child.id(), parent.id(), from, until, actsFor));
    }

    private Outcome<Affiliation, AffiliationRefusal> end(Affiliation affiliation, String lastDay) {
        return house.get(EndAffiliation.class)
                .end(TestHouse.job(verband.id()), affiliation.child().id(), affiliation.id(), LocalDate.parse(lastDay));
    }

    private static void assertRefused(Outcome<?, ?> outcome, AffiliationRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void everyoneConcernedSeesItAndNobodyElse() {
        var upper = affiliate(landstuhl, county, FROM, null, false).orElseThrow();
        var lower = affiliate(town, landstuhl, FROM, null, true).orElseThrow();
        var read = house.get(ReadAffiliations.class);

        assertThat(read.of(TestHouse.job(verband.id()), landstuhl.id()).orElseThrow())
                .containsExactlyInAnyOrder(upper, lower);
        assertThat(read.of(TestHouse.job(landstuhl.id()), landstuhl.id()).orElseThrow())
                .containsExactlyInAnyOrder(upper, lower);
        assertThat(read.of(TestHouse.job(town.id()), town.id()).orElseThrow()).containsExactly(lower);
        assertThat(read.of(TestHouse.job(town.id()), landstuhl.id())).isEmpty();
        assertThat(read.of(TestHouse.job(house.association("anderer-verband").id()), town.id()))
                .isEmpty();
        assertThat(SchemaGuard.findings(house.database().app(), "tenant")).isEmpty();
    }

    /** How often the trail of a tenant is told that somebody else has looked. */
    private int looksAt(Tenant tenant) {
        return house.database()
                .transactions()
                .read(
                        TestHouse.job(tenant.id()),
                        () -> house.database()
                                .context()
                                .fetchCount(
                                        DSL.table("plumbing.foreign_entry"),
                                        DSL.condition(
                                                "act = 'AFFILIATIONS_LOOKED_AT' and tenant_id = ?",
                                                tenant.id().value())));
    }

    @Test
    void aTenantIsToldWhenItsAssociationLooksAndNotWhenItsOwnPeopleDo() {
        affiliate(town, landstuhl, FROM, null, true).orElseThrow();
        var read = house.get(ReadAffiliations.class);
        read.of(TestHouse.job(town.id()), town.id());
        read.of(TestHouse.job(landstuhl.id()), town.id());
        assertThat(looksAt(town)).isZero();

        read.of(TestHouse.job(verband.id()), town.id());

        assertThat(looksAt(town)).isEqualTo(1);
        assertThat(looksAt(landstuhl)).isZero();
    }

    @Test
    void refusesKindsThatDoNotFit() {
        assertRefused(
                affiliate(county, landstuhl, FROM, null, false),
                new ParentDoesNotFit(TenantKind.COUNTY, TenantKind.VERBANDSGEMEINDE));
        assertRefused(
                affiliate(town, verband, FROM, null, false),
                new ParentDoesNotFit(TenantKind.MUNICIPALITY, TenantKind.ASSOCIATION));
    }

    @Test
    void nobodyActsForACountyTownOrAnEnterprise() {
        assertRefused(
                affiliate(town, county, FROM, null, true),
                new NobodyActsForIt(TenantKind.MUNICIPALITY, TenantKind.COUNTY));
        assertRefused(
                affiliate(enterprise("Stadtwerke"), town, FROM, null, true),
                new NobodyActsForIt(TenantKind.MUNICIPAL_ENTERPRISE, TenantKind.MUNICIPALITY));
    }

    @Test
    void hasOneParentAtATime() {
        affiliate(town, landstuhl, FROM, LocalDate.parse("2027-01-01"), true).orElseThrow();

        assertRefused(
                affiliate(town, county, LocalDate.parse("2026-12-31"), null, false),
                new ParentsOverlap("Verbandsgemeinde Landstuhl", FROM));
        assertThat(affiliate(town, county, LocalDate.parse("2027-01-01"), null, false))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theTreeIsNeverACircle() {
        var holding = enterprise("Holding");
        var netz = enterprise("Netz");
        var wasser = enterprise("Wasser");
        affiliate(netz, holding, FROM, LocalDate.parse("2027-01-01"), false).orElseThrow();
        affiliate(wasser, netz, FROM, null, false).orElseThrow();

        assertRefused(affiliate(holding, holding, FROM, null, false), new CircularTree("Holding"));
        assertRefused(
                affiliate(holding, wasser, LocalDate.parse("2026-06-01"), null, false),
                new CircularTree("Wasser → Netz → Holding"));
        assertThat(affiliate(holding, wasser, LocalDate.parse("2027-01-01"), null, false))
                .as("the holding's way down is over by then")
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void endsOnce() {
        var affiliation = affiliate(town, landstuhl, FROM, null, true).orElseThrow();

        assertRefused(end(affiliation, "2025-12-31"), new AffiliationHasNotBegun(FROM));
        assertThat(end(affiliation, "2026-12-31").orElseThrow().period().until())
                .isEqualTo("2027-01-01");
        assertRefused(end(affiliation, "2027-06-30"), new AffiliationEndsAlready(LocalDate.parse("2026-12-31")));
    }

    @Test
    void onlyTheAssociationDecides() {
        var affiliation = affiliate(town, landstuhl, FROM, null, true).orElseThrow();
        var stranger = house.association("anderer-verband");

        assertRefused(affiliate(landstuhl.id(), town, county, FROM, null, false), new AffiliationUnknown());
        assertRefused(affiliate(stranger.id(), town, county, FROM, null, false), new AffiliationUnknown());
        assertRefused(
                house.get(EndAffiliation.class)
                        .end(TestHouse.job(town.id()), town.id(), affiliation.id(), LocalDate.parse("2026-12-31")),
                new AffiliationUnknown());
    }
}
