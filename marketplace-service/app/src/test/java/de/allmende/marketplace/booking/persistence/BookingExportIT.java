package de.allmende.marketplace.booking.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.booking.DecideBooking;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestExport;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BookingExportIT {

    private final Marketplace marketplace = new Marketplace();

    @AfterEach
    void close() {
        marketplace.close();
    }

    private TestExport of(TenantId tenant) {
        return TestExport.of(marketplace.database, List.of(new BookingExport(marketplace.database.context())), tenant);
    }

    @Test
    void givesBothPartiesTheBookingAndNobodyElse() {
        var booking = marketplace.submitted();

        var consumer = of(SampleBookings.KAISERSLAUTERN);
        assertThat(consumer.text("buchungen.csv"))
                .startsWith("kennung,nummer,besteller")
                .contains(booking.id().toString() + "," + booking.number());
        assertThat(consumer.text("buchungen.json")).contains("\"nummer\":\"" + booking.number() + "\"");
        assertThat(consumer.text("buchungsverlauf.csv")).contains(booking.id().toString());
        assertThat(of(SampleOfferings.ASSOCIATION).text("buchungen.csv"))
                .contains(booking.id().toString());

        var stranger = of(SampleBookings.KOBLENZ);
        assertThat(stranger.text("buchungen.csv").lines()).hasSize(1);
        assertThat(stranger.text("buchungen.json")).isEqualTo("[]\n");
        assertThat(stranger.openItems()).isEmpty();
    }

    @Test
    void namesAsOpenWhatTheConsumerHasOrderedAndHasNotEnded() {
        var rejected = marketplace.submitted();
        marketplace
                .decideBooking
                .decide(
                        SampleBookings.APPROVER,
                        new DecideBooking.Command(
                                rejected.id(), DecideBooking.Verdict.REJECT, "zu teuer", rejected.version()))
                .orElseThrow();
        assertThat(of(SampleBookings.KAISERSLAUTERN).openItems()).isEmpty();

        var waiting = marketplace.submitted();
        assertThat(of(SampleBookings.KAISERSLAUTERN).openItems())
                .singleElement()
                .asString()
                .contains(waiting.number(), "Wartet auf Freigabe");
        assertThat(of(SampleOfferings.ASSOCIATION).openItems()).isEmpty();
    }
}
