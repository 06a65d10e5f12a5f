package de.allmende.marketplace.booking.persistence;

import static de.allmende.marketplace.db.Tables.QUANTITY_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.marketplace.approvalrule.ApprovalRule;
import de.allmende.marketplace.approvalrule.MoveRules;
import de.allmende.marketplace.approvalrule.ProposeRules;
import de.allmende.marketplace.approvalrule.RuleSetMove;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.CoSignatureKind;
import de.allmende.marketplace.booking.CoSignatureMove;
import de.allmende.marketplace.booking.DecideBooking;
import de.allmende.marketplace.booking.DecideQuantityChange;
import de.allmende.marketplace.booking.DecideRefusal;
import de.allmende.marketplace.booking.PriceQuantityChange;
import de.allmende.marketplace.booking.QuantityChange;
import de.allmende.marketplace.booking.QuantityChangeRefusal;
import de.allmende.marketplace.booking.QuantityChangeState;
import de.allmende.marketplace.booking.QuotaExceeded;
import de.allmende.marketplace.booking.RequestQuantityChange;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.booking.Side;
import de.allmende.marketplace.booking.SignBooking;
import de.allmende.marketplace.booking.TerminateBooking;
import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.provisioning.CompleteFulfilmentTask;
import de.allmende.marketplace.provisioning.TaskState;
import de.allmende.marketplace.quota.SetQuota;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestExport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Other quantities over the real tables: 25 workplaces are in use, today is 22 November 2026. */
class QuantityChangeIT {

    private static final String WORKPLACE = "e-akte.standard.arbeitsplatz";
    private static final Actor TREASURER = person("Tilda Tresor", "TREASURER");

    private final Marketplace marketplace = new Marketplace();
    private final Booking booking = active();

    @AfterEach
    void close() {
        marketplace.close();
    }

    private static Actor person(String name, String role) {
        return of(SampleBookings.KAISERSLAUTERN, name, role);
    }

    private static Actor of(TenantId tenant, String name, String role) {
        return new Actor(tenant, Actor.Kind.PERSON, Ids.next(), name, List.of(Grant.of(role)));
    }

    private Booking active() {
        var approved = marketplace.approved();
        var task = marketplace
                .readProvisioning
                .tasks(SampleBookings.FULFILLER, TaskState.OPEN, 20, Optional.empty())
                .getFirst()
                .task();
        marketplace
                .completeFulfilmentTask
                .complete(SampleBookings.FULFILLER, new CompleteFulfilmentTask.Command(task.id(), null, null))
                .orElseThrow();
        return seen(SampleBookings.ORDERER, approved).booking();
    }

    private BookingFile seen(Actor actor, Booking of) {
        return marketplace.readBookings.find(actor, of.id()).orElseThrow();
    }

    private Outcome<Booking, QuantityChangeRefusal> ask(String quantity) {
        return marketplace.requestQuantityChange.request(
                SampleBookings.ORDERER,
                new RequestQuantityChange.Command(
                        new PriceQuantityChange.Wish(
                                booking.id(),
                                Map.of(WORKPLACE, new BigDecimal(quantity)),
                                LocalDate.parse("2027-01-01")),
                        "Neue Stellen"));
    }

    private BookingFile.Changing asked(String quantity) {
        ask(quantity).orElseThrow();
        return seen(SampleBookings.ORDERER, booking).changes().getFirst();
    }

    private Outcome<Booking, DecideRefusal> approve(BookingFile.Changing changing) {
        return marketplace.decideQuantityChange.decide(
                SampleBookings.APPROVER,
                new DecideQuantityChange.Command(changing.change().id(), DecideBooking.Verdict.APPROVE, "in Ordnung"));
    }

    private void day(String day) {
        marketplace.clock.advanceTo(day);
        marketplace.advanceQuantityChanges.advance();
    }

    @Test
    void whatCountsNowIsReadWithTheBooking() {
        var changing = asked("55");
        assertThat(seen(SampleBookings.FULFILLER, booking).changes())
                .as("what waits is the consumer's own business")
                .isEmpty();
        assertThat(marketplace.readBookings.changing(SampleBookings.APPROVER, 20))
                .singleElement()
                .extracting(waiting -> waiting.changing().change().id())
                .isEqualTo(changing.change().id());
        approve(changing).orElseThrow();
        assertThat(seen(SampleBookings.FULFILLER, booking).changes())
                .extracting(each -> each.change().state())
                .containsExactly(QuantityChangeState.APPROVED);
        day("2027-01-01");

        var now = seen(SampleBookings.ORDERER, booking).booking();
        assertThat(now.plan().quantities().get(WORKPLACE)).isEqualByComparingTo("55");
        assertThat(now.version()).isEqualTo(booking.version() + 1);
        assertThat(now.state()).isEqualTo(BookingState.ACTIVE);
        assertThat(marketplace.announcements).contains(booking.id() + " Arbeitsplatz: 25 → 55 ab dem 01.01.2027");
        marketplace
                .terminateBooking
                .terminate(SampleBookings.ORDERER, new TerminateBooking.Command(booking.id(), null, null))
                .orElseThrow();
        assertThat(seen(SampleBookings.ORDERER, booking)
                        .booking()
                        .plan()
                        .quantities()
                        .get(WORKPLACE))
                .as("later moves keep it")
                .isEqualByComparingTo("55");
    }

    @Test
    void ofManyRequestsAtOnceOneIsOpen() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var asks = IntStream.range(0, 16)
                    .<Callable<Outcome<Booking, QuantityChangeRefusal>>>mapToObj(i -> () -> ask("55"))
                    .toList();
            var refusals = new ArrayList<QuantityChangeRefusal>();
            var done = 0;
            for (var answer : threads.invokeAll(asks)) {
                switch (answer.resultNow()) {
                    case Outcome.Done<Booking, QuantityChangeRefusal>(var asked) -> done++;
                    case Outcome.Refused<Booking, QuantityChangeRefusal>(var refusal) -> refusals.add(refusal);
                }
            }
            assertThat(done).isOne();
            assertThat(refusals)
                    .hasSize(15)
                    .allSatisfy(refusal ->
                            assertThat(refusal).isInstanceOf(QuantityChangeRefusal.QuantityChangeAlreadyOpen.class));
        }
    }

    @Test
    void theQuotaCountsWhatWillBeHeld() {
        marketplace
                .setQuota
                .set(
                        of(SampleOfferings.ASSOCIATION, "Lena Jansen", "CATALOGUE_EDITOR"),
                        new SetQuota.Command(
                                marketplace.eAkte.id(),
                                SampleBookings.KAISERSLAUTERN,
                                null,
                                new SetQuota.Units("arbeitsplatz", new BigDecimal("60")),
                                LocalDate.parse("2026-11-22"),
                                null,
                                "Der Speicher ist knapp."))
                .orElseThrow();
        assertThat(ask("61"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(QuotaExceeded.class));
        var changing = asked("55");
        assertThat(held()).as("what is asked for").isEqualByComparingTo("55");
        approve(changing).orElseThrow();
        assertThat(held()).as("what is approved").isEqualByComparingTo("55");
        day("2027-01-01");
        assertThat(held()).as("what counts").isEqualByComparingTo("55");
    }

    private BigDecimal held() {
        return marketplace
                .catalogue
                .show(SampleBookings.ORDERER, "e-akte")
                .map(BrowseCatalogue.Detail::quota)
                .flatMap(QuotaUse::units)
                .orElseThrow()
                .held();
    }

    private void treasurySigns() {
        var admin = person("Anke Amt", "TENANT_ADMIN");
        var rules = marketplace
                .proposeRules
                .propose(
                        admin,
                        new ProposeRules.Command(
                                List.of(new ApprovalRule(
                                        null, null, null, null, List.of(), List.of(CoSignatureKind.TREASURY), 7)),
                                "Dienstanweisung"))
                .orElseThrow();
        marketplace
                .moveRules
                .move(person("Zita Zweit", "TENANT_ADMIN"), new MoveRules.Command(rules.id(), RuleSetMove.RELEASE))
                .orElseThrow();
    }

    @Test
    void itsCoSignaturesAreItsOwn() {
        treasurySigns();
        var changing = asked("55");
        assertThat(seen(SampleBookings.ORDERER, booking).coSignatures()).isEmpty();
        assertThat(approve(changing)).isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> approvedBehindTheActs(changing.change()))
                .rootCause()
                .hasMessageContaining("is not co-signed");
        var open = marketplace.readBookings.coSigning(TREASURER, 20).getFirst();
        assertThat(open.file().booking().requestedBy().name()).isEqualTo(SampleBookings.ORDERER.name());
        marketplace
                .signBooking
                .sign(TREASURER, new SignBooking.Command(open.coSignature().id(), CoSignatureMove.GIVE, null))
                .orElseThrow();
        assertThat(marketplace.readBookings.coSigning(TREASURER, 20)).isEmpty();
        approve(changing).orElseThrow();
    }

    private int approvedBehindTheActs(QuantityChange change) {
        return marketplace
                .database
                .transactions()
                .change(
                        SampleBookings.APPROVER,
                        () -> marketplace
                                .database
                                .context()
                                .update(QUANTITY_CHANGE)
                                .set(QUANTITY_CHANGE.STATE, QuantityChangeState.APPROVED.name())
                                .set(QUANTITY_CHANGE.DECIDED_BY_ID, SampleBookings.APPROVER.subject())
                                .set(QUANTITY_CHANGE.DECIDED_BY_NAME, "Frieda Freigabe")
                                .set(QUANTITY_CHANGE.DECIDED_AT, OffsetDateTime.parse("2026-11-22T12:00:00Z"))
                                .where(QUANTITY_CHANGE.ID.eq(change.id().value()))
                                .execute());
    }

    @Test
    void aSuccessorsBookingHasTheChange() {
        approve(asked("55")).orElseThrow();
        marketplace.merged(LocalDate.parse("2026-12-01"));
        marketplace.clock.advanceTo("2026-12-01");
        marketplace.passOnBookings.passOn();
        day("2027-01-01");
        assertThat(marketplace
                        .readBookings
                        .page(SampleBookings.ORDERER_OF_KOBLENZ, Side.CONSUMER, null, 20, Optional.empty())
                        .getFirst()
                        .booking()
                        .plan()
                        .quantities()
                        .get(WORKPLACE))
                .isEqualByComparingTo("55");
    }

    @Test
    void othersGetNothingOfIt() {
        var changing = asked("55");
        assertThat(marketplace.decideQuantityChange.decide(
                        SampleBookings.APPROVER_OF_KOBLENZ,
                        new DecideQuantityChange.Command(changing.change().id(), DecideBooking.Verdict.APPROVE, null)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(marketplace.withdrawQuantityChange.withdraw(
                        SampleBookings.ORDERER_OF_KOBLENZ, changing.change().id(), null))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(marketplace.readBookings.changing(SampleBookings.APPROVER_OF_KOBLENZ, 20))
                .isEmpty();
        assertThat(export(SampleBookings.KAISERSLAUTERN).text("mengenaenderungen.csv"))
                .contains(changing.change().id().toString(), "Neue Stellen");
        assertThat(export(SampleBookings.KOBLENZ).text("mengenaenderungen.csv").lines())
                .hasSize(1);
        assertThat(export(SampleOfferings.ASSOCIATION)
                        .text("mengenaenderungen-erbracht.csv")
                        .lines())
                .as("nothing before it is approved")
                .hasSize(1);
        approve(changing).orElseThrow();
        assertThat(export(SampleOfferings.ASSOCIATION).text("mengenaenderungen-erbracht.csv"))
                .contains(changing.change().id().toString())
                .doesNotContain("Neue Stellen");
    }

    private TestExport export(TenantId tenant) {
        return TestExport.of(
                marketplace.database, List.of(new QuantityChangeExport(marketplace.database.context())), tenant);
    }
}
