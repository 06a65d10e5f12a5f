package de.allmende.marketplace.quota;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which word counts on which day. */
class QuotaHistoryTest {

    private static final TenantId SPEYER = SampleBookings.KAISERSLAUTERN;
    private static final TenantId TRIER = SampleBookings.KOBLENZ;
    private static final OfferingId OFFERING = OfferingId.next();

    private final List<Quota> said = new ArrayList<>();

    private Quota said(@Nullable TenantId consumer, @Nullable Integer bookings, String from, @Nullable String until) {
        var quota = new Quota(
                QuotaId.next(),
                OFFERING,
                SampleOfferings.ASSOCIATION,
                consumer,
                bookings == null ? null : new Ceiling(bookings, null),
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                "Der Speicher ist knapp.",
                new Person(Ids.next(), "Lena Jansen"),
                Instant.parse("2026-11-22T08:00:00Z"));
        said.addFirst(quota);
        return quota;
    }

    private Optional<Quota> binding(TenantId consumer, String day) {
        return new QuotaHistory(said).binding(consumer, LocalDate.parse(day));
    }

    private Standing standing(Quota quota, String day) {
        return new QuotaHistory(said).standing(quota, LocalDate.parse(day));
    }

    @Test
    void nothingSaidIsNothingLimited() {
        assertThat(binding(SPEYER, "2026-11-22")).isEmpty();
    }

    @Test
    void holdsFromItsFirstDayToItsLast() {
        var quota = said(SPEYER, 3, "2026-12-01", "2026-12-31");
        assertThat(binding(SPEYER, "2026-11-30")).isEmpty();
        assertThat(binding(SPEYER, "2026-12-01")).contains(quota);
        assertThat(binding(SPEYER, "2026-12-31")).contains(quota);
        assertThat(binding(SPEYER, "2027-01-01")).isEmpty();
        assertThat(standing(quota, "2026-11-30")).isEqualTo(Standing.PLANNED);
        assertThat(standing(quota, "2026-12-31")).isEqualTo(Standing.IN_FORCE);
        assertThat(standing(quota, "2027-01-01")).isEqualTo(Standing.OVER);
    }

    @Test
    void theOwnOneComesBeforeTheOneForAll() {
        var forAll = said(null, 2, "2026-01-01", null);
        var own = said(SPEYER, 5, "2026-12-01", "2026-12-31");
        assertThat(binding(SPEYER, "2026-11-30")).contains(forAll);
        assertThat(binding(SPEYER, "2026-12-01")).contains(own);
        assertThat(binding(SPEYER, "2027-01-01")).contains(forAll);
        assertThat(binding(TRIER, "2026-12-01")).contains(forAll);
    }

    @Test
    void aNewWordTakesThePlaceOfAllBeforeFromItsDayOn() {
        var old = said(SPEYER, 3, "2026-01-01", null);
        var planned = said(SPEYER, 9, "2027-03-01", null);
        var newer = said(SPEYER, 4, "2027-02-01", null);
        assertThat(binding(SPEYER, "2027-01-31")).contains(old);
        assertThat(binding(SPEYER, "2027-02-01")).contains(newer);
        assertThat(binding(SPEYER, "2027-03-01")).contains(newer);
        assertThat(standing(planned, "2027-01-31")).isEqualTo(Standing.OVER);
        assertThat(standing(newer, "2027-01-31")).isEqualTo(Standing.PLANNED);
        assertThat(standing(old, "2027-02-01")).isEqualTo(Standing.OVER);
    }

    @Test
    void aPlannedWordWaitsBesideTheOneInForce() {
        var old = said(SPEYER, 3, "2026-01-01", null);
        var planned = said(SPEYER, 9, "2027-03-01", null);
        assertThat(standing(old, "2027-01-01")).isEqualTo(Standing.IN_FORCE);
        assertThat(standing(planned, "2027-01-01")).isEqualTo(Standing.PLANNED);
    }

    @Test
    void whatIsLiftedLimitsNoMoreAndNothingPlannedEither() {
        var forAll = said(null, 2, "2026-01-01", null);
        said(SPEYER, 3, "2026-01-01", null);
        var planned = said(SPEYER, 9, "2027-03-01", null);
        said(SPEYER, null, "2027-01-01", null);
        assertThat(binding(SPEYER, "2027-01-01")).contains(forAll);
        assertThat(binding(SPEYER, "2027-03-01")).contains(forAll);
        assertThat(standing(planned, "2027-01-01")).isEqualTo(Standing.OVER);
        assertThat(new QuotaHistory(said).isOpen(SPEYER, LocalDate.parse("2027-01-01")))
                .isFalse();
        assertThat(new QuotaHistory(said).isOpen(null, LocalDate.parse("2027-01-01")))
                .isTrue();
    }
}
