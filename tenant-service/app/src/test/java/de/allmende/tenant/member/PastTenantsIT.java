package de.allmende.tenant.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.suspension.Ground;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant as it was at an instant in the past. */
class PastTenantsIT {

    private TestHouse house;
    private Tenant verband;
    private Tenant koblenz;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        house.clock().advance(ChronoUnit.HOURS.getDuration());
        koblenz = house.member(verband, "koblenz", "071110000000");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Instant stamp() {
        var now = house.clock().instant();
        house.clock().advance(ChronoUnit.HOURS.getDuration());
        return now;
    }

    private Optional<Tenant> at(TenantId reader, Instant instant) {
        return house.get(ReadTenants.class).openAt(TestHouse.job(reader), koblenz.id(), instant);
    }

    private Tenant at(Instant instant) {
        return at(koblenz.id(), instant).orElseThrow();
    }

    @Test
    void everyRevisionIsSeenAsItWas() {
        var asAdmitted = stamp();
        house.get(EditMasterData.class)
                .edit(TestHouse.job(koblenz.id()), koblenz.id(), koblenz.revision(), data("Am Rhein 1"))
                .orElseThrow();
        var edited = stamp();
        house.suspend(verband, koblenz, Ground.LEGAL);
        var suspended = stamp();
        house.get(ChangeTenant.class)
                .addFigure(
                        TestHouse.job(verband.id()),
                        koblenz.id(),
                        new InhabitantFigure(LocalDate.parse("2025-12-31"), 115_000, "Landesamt"))
                .orElseThrow();

        assertThat(at(asAdmitted)).isEqualTo(koblenz);
        assertThat(at(edited).profile().address()).isEqualTo(new Address("Am Rhein 1", "56068", "Koblenz"));
        assertThat(at(edited).state()).isEqualTo(TenantState.ACTIVE);
        assertThat(at(suspended).state()).isEqualTo(TenantState.SUSPENDED);
        assertThat(at(suspended).inhabitants()).hasSize(1);
        assertThat(at(house.clock().instant()).inhabitants()).hasSize(2);
        assertThat(at(house.clock().instant()))
                .isEqualTo(house.get(ReadTenants.class)
                        .find(TestHouse.job(koblenz.id()), koblenz.id())
                        .orElseThrow());
        assertThat(at(verband.id(), suspended)).contains(at(suspended));
    }

    @Test
    void membershipsEndEarlyOnlyOnceThatWasDeclared() {
        var membership = koblenz.memberships().getFirst().id();
        house.get(RecordMembershipTerms.class)
                .record(TestHouse.job(verband.id()), koblenz.id(), membership, LeavingIT.TERMS)
                .orElseThrow();
        var member = stamp();
        var left = house.get(GiveNotice.class)
                .give(
                        TestHouse.job(verband.id()),
                        koblenz.id(),
                        membership,
                        new GiveNotice.Command(
                                LocalDate.parse("2026-06-30"),
                                "Oberbürgermeister",
                                null,
                                LocalDate.parse("2027-12-31")))
                .orElseThrow();
        var leaving = stamp();
        house.get(TakeBackNotice.class)
                .takeBack(
                        TestHouse.job(verband.id()),
                        koblenz.id(),
                        membership,
                        left.membership(membership)
                                .orElseThrow()
                                .notices()
                                .getFirst()
                                .id(),
                        "Beschluss aufgehoben")
                .orElseThrow();

        assertThat(period(member).until()).isNull();
        assertThat(period(leaving).until()).isEqualTo(LocalDate.parse("2028-01-01"));
        assertThat(at(leaving).memberships().getFirst().notice()).isPresent();
        assertThat(period(house.clock().instant()).until()).isNull();
    }

    private DatePeriod period(Instant instant) {
        return at(instant).memberships().getFirst().period();
    }

    @Test
    void nobodyIsThereBeforeBeingAdmittedAndNobodyElseSeesThePast() {
        var mainz = house.member(verband, "mainz", "073150000000");

        assertThat(at(verband.id(), house.clock().instant().minusSeconds(1))).isEmpty();
        assertThat(at(mainz.id(), house.clock().instant())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"city = 'Köln'", "city = 'Köln', revision = revision + 1"})
    void aChangeThatIsNotKeptFails(String change) {
        assertThatThrownBy(() -> house.database()
                        .transactions()
                        .change(
                                TestHouse.job(verband.id()),
                                () -> house.database()
                                        .context()
                                        .query(
                                                "update tenant.tenant set street = '', post_code = '', " + change
                                                        + " where id = {0}",
                                                DSL.val(koblenz.id().value()))
                                        .execute()))
                .isInstanceOf(RuntimeException.class)
                .rootCause()
                .message()
                .containsAnyOf("A changed tenant has the next revision.", "every_revision_is_kept");
    }

    private static MasterData data(String street) {
        return new MasterData(
                null,
                null,
                null,
                new Address(street, "56068", "Koblenz"),
                null,
                null,
                PaymentDetails.NONE,
                BookingDefaults.NONE);
    }
}
