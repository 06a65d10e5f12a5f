package de.allmende.marketplace.approvalrule;

import static de.allmende.marketplace.db.Tables.BOOKING;
import static de.allmende.marketplace.db.Tables.CO_SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingNotFound;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.CoSignature;
import de.allmende.marketplace.booking.CoSignatureKind;
import de.allmende.marketplace.booking.CoSignatureMove;
import de.allmende.marketplace.booking.CoSignatureState;
import de.allmende.marketplace.booking.DecideBooking;
import de.allmende.marketplace.booking.DecideRefusal;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.booking.SignBooking;
import de.allmende.marketplace.booking.SignRefusal;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import de.allmende.platform.tenancy.TenantId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules and the co-signatures that follow from them, over the real tables. */
class CoSignaturesIT {

    private static final TenantId KAISERSLAUTERN = SampleBookings.KAISERSLAUTERN;
    private static final Actor ADMIN = person(KAISERSLAUTERN, "Anke Amt", "TENANT_ADMIN");
    private static final Actor SECOND = person(KAISERSLAUTERN, "Zita Zweit", "TENANT_ADMIN");
    private static final Actor TREASURER = person(KAISERSLAUTERN, "Tilda Tresor", "TREASURER");
    private static final Actor DATA_PROTECTION = person(KAISERSLAUTERN, "Dora Daten", "DATA_PROTECTION");
    private static final Actor STRANGER =
            person(SampleBookings.KOBLENZ, "Klara Koblenz", "TENANT_ADMIN", "TREASURER", "APPROVER");

    private final Marketplace marketplace = new Marketplace();

    @AfterEach
    void close() {
        marketplace.close();
    }

    private static Actor person(TenantId tenant, String name, String... roles) {
        return new Actor(
                tenant,
                Actor.Kind.PERSON,
                Ids.next(),
                name,
                Arrays.stream(roles).map(Grant::of).toList());
    }

    private static ApprovalRule from(String amount, CoSignatureKind... kinds) {
        return new ApprovalRule(
                ApprovalRule.Cost.FULL_TERM, Money.euro(amount), null, null, List.of(), List.of(kinds), 7);
    }

    private Outcome<ApprovalRuleSet, RuleSetRefusal> propose(ApprovalRule... rules) {
        return marketplace.proposeRules.propose(
                ADMIN, new ProposeRules.Command(List.of(rules), "Dienstanweisung vom 01.11.2026"));
    }

    private Outcome<ApprovalRuleSet, RuleSetRefusal> move(Actor actor, ApprovalRuleSet rules, RuleSetMove move) {
        return marketplace.moveRules.move(actor, new MoveRules.Command(rules.id(), move));
    }

    private void inForce(ApprovalRule... rules) {
        move(SECOND, propose(rules).orElseThrow(), RuleSetMove.RELEASE).orElseThrow();
    }

    private List<CoSignature> asked(Booking booking) {
        return marketplace
                .readBookings
                .find(SampleBookings.ORDERER, booking.id())
                .orElseThrow()
                .coSignatures();
    }

    private Outcome<Booking, SignRefusal> sign(Actor signer, CoSignature wanted, CoSignatureMove move) {
        return marketplace.signBooking.sign(signer, new SignBooking.Command(wanted.id(), move, "Vermerk 12/2026"));
    }

    private Outcome<Booking, DecideRefusal> approve(Booking booking) {
        return marketplace.decideBooking.decide(
                SampleBookings.APPROVER,
                new DecideBooking.Command(booking.id(), DecideBooking.Verdict.APPROVE, null, booking.version()));
    }

    @Test
    void whatRulesAskForIsKeptAsItWasAndHoldsTheApproval() {
        inForce(
                from("3000.00", CoSignatureKind.TREASURY, CoSignatureKind.DATA_PROTECTION),
                from("5000.00", CoSignatureKind.SECOND_APPROVER));
        var booking = marketplace.submitted();
        inForce();
        assertThat(asked(booking))
                .as("later rules do not change what waits already")
                .extracting(CoSignature::kind)
                .containsExactly(CoSignatureKind.DATA_PROTECTION, CoSignatureKind.TREASURY);
        assertThat(asked(booking).getFirst().because().replace('\u00a0', ' '))
                .isEqualTo("Gesamtkosten 3.403,40 € ab 3.000,00 €");
        assertThat(asked(booking).getFirst().rulesVersion()).isEqualTo(1);
        assertThat(asked(marketplace.submitted())).isEmpty();

        assertThat(approve(booking)).isInstanceOf(Outcome.Refused.class);
        sign(DATA_PROTECTION, asked(booking).getFirst(), CoSignatureMove.GIVE).orElseThrow();
        assertThat(approve(booking))
                .isEqualTo(Outcome.refused(
                        new DecideRefusal.CoSignaturesMissing("Kämmerei (seit 22.11.2026, bis 29.11.2026)")));
        sign(TREASURER, asked(booking).getLast(), CoSignatureMove.GIVE).orElseThrow();
        assertThat(approve(booking).orElseThrow().state()).isEqualTo(BookingState.PROVISIONING);
    }

    @Test
    void aRefusalRejectsTheBookingForGood() {
        inForce(from("1.00", CoSignatureKind.TREASURY));
        var booking = marketplace.submitted();
        assertThat(sign(TREASURER, asked(booking).getFirst(), CoSignatureMove.REFUSE)
                        .orElseThrow()
                        .state())
                .isEqualTo(BookingState.REJECTED);
        assertThat(asked(booking).getFirst().state()).isEqualTo(CoSignatureState.REFUSED);
        assertThat(approve(booking)).isEqualTo(Outcome.refused(new DecideRefusal.StaleVersion()));
        assertThat(marketplace.readBookings.coSigning(TREASURER, 20)).isEmpty();
    }

    @Test
    void oneOfManyDecisionsAtOnceWins() throws InterruptedException {
        inForce(from("1.00", CoSignatureKind.TREASURY));
        var booking = marketplace.submitted();
        var wanted = asked(booking).getFirst();
        try (var threads = Executors.newFixedThreadPool(32)) {
            var decisions = IntStream.range(0, 32)
                    .<Callable<Outcome<Booking, SignRefusal>>>mapToObj(each -> () -> sign(
                            person(KAISERSLAUTERN, "Person " + each, "TREASURER"),
                            wanted,
                            each % 2 == 0 ? CoSignatureMove.GIVE : CoSignatureMove.REFUSE))
                    .toList();
            var refusals = new ArrayList<SignRefusal>();
            var done = 0;
            for (var answer : threads.invokeAll(decisions)) {
                switch (answer.resultNow()) {
                    case Outcome.Done<Booking, SignRefusal>(var signed) -> done++;
                    case Outcome.Refused<Booking, SignRefusal>(var refusal) -> refusals.add(refusal);
                }
            }
            assertThat(done).isOne();
            assertThat(refusals)
                    .hasSize(31)
                    .allSatisfy(
                            refusal -> assertThat(refusal).isInstanceOf(SignRefusal.CoSignatureAlreadyDecided.class));
        }
    }

    @Test
    void theDatabaseItselfHoldsTheApprovalAndKnowsWhoHasSigned() {
        inForce(from("1.00", CoSignatureKind.TREASURY));
        var booking = marketplace.submitted();
        assertThatThrownBy(() -> approvedBehindTheActs(booking, SampleBookings.APPROVER))
                .rootCause()
                .hasMessageContaining("is not co-signed");
        sign(TREASURER, asked(booking).getFirst(), CoSignatureMove.GIVE).orElseThrow();
        assertThatThrownBy(() -> approvedBehindTheActs(booking, TREASURER))
                .rootCause()
                .hasMessageContaining("has co-signed it");
        assertThatThrownBy(() -> marketplace
                        .database
                        .transactions()
                        .change(
                                ADMIN,
                                () -> marketplace
                                        .database
                                        .context()
                                        .update(CO_SIGNATURE)
                                        .set(CO_SIGNATURE.DECIDED_BY_ID, SampleBookings.ORDERER.subject())
                                        .where(CO_SIGNATURE.TENANT_ID.eq(KAISERSLAUTERN.value()))
                                        .execute()))
                .rootCause()
                .hasMessageContaining("co_signer_is_not_requester");
        assertThat(approvedBehindTheActs(booking, SampleBookings.APPROVER)).isOne();
    }

    private int approvedBehindTheActs(Booking booking, Actor approver) {
        return marketplace
                .database
                .transactions()
                .change(
                        ADMIN,
                        () -> marketplace
                                .database
                                .context()
                                .update(BOOKING)
                                .set(BOOKING.STATE, BookingState.APPROVED.name())
                                .set(BOOKING.DECIDED_BY_ID, approver.subject())
                                .set(BOOKING.DECIDED_BY_NAME, approver.name())
                                .set(BOOKING.DECIDED_AT, OffsetDateTime.parse("2026-11-22T12:00:00Z"))
                                .where(BOOKING.ID.eq(booking.id().value()))
                                .execute());
    }

    @Test
    void othersNeitherReadNorSign() {
        inForce(from("1.00", CoSignatureKind.TREASURY));
        var booking = marketplace.submitted();
        var wanted = asked(booking).getFirst();
        assertThat(sign(STRANGER, wanted, CoSignatureMove.GIVE)).isEqualTo(Outcome.refused(new BookingNotFound()));
        assertThat(marketplace.readBookings.coSigning(STRANGER, 20)).isEmpty();
        assertThat(marketplace.readRules.all(STRANGER)).isEmpty();
        sign(TREASURER, wanted, CoSignatureMove.GIVE).orElseThrow();
        approve(booking).orElseThrow();
        assertThat(marketplace
                        .readBookings
                        .find(SampleBookings.FULFILLER, booking.id())
                        .orElseThrow()
                        .coSignatures())
                .as("the provider learns nothing of it")
                .isEmpty();
    }

    @Test
    void rulesCountWhenASecondPersonHasReleasedThem() {
        var proposed = propose(from("1.00", CoSignatureKind.TREASURY)).orElseThrow();
        assertThat(asked(marketplace.submitted())).isEmpty();
        assertThat(propose()).isEqualTo(Outcome.refused(new RuleSetRefusal.RulesAlreadyProposed()));
        assertThat(MoveRules.offered(ADMIN, proposed)).containsExactly(RuleSetMove.DISCARD);
        assertThat(move(ADMIN, proposed, RuleSetMove.RELEASE))
                .isEqualTo(Outcome.refused(new RuleSetRefusal.RulesReleaserIsProposer()));
        var deputy = new Actor(
                KAISERSLAUTERN,
                Actor.Kind.PERSON,
                Ids.next(),
                "Vera Vertretung",
                List.of(new Grant("TENANT_ADMIN", null, Set.of(), new Principal(ADMIN.subject(), ADMIN.name()))));
        assertThat(move(deputy, proposed, RuleSetMove.RELEASE))
                .isEqualTo(Outcome.refused(new RuleSetRefusal.RulesReleaserIsProposer()));
        assertThat(move(STRANGER, proposed, RuleSetMove.RELEASE))
                .isEqualTo(Outcome.refused(new RuleSetRefusal.RuleSetNotFound()));
        move(SampleBookings.APPROVER, proposed, RuleSetMove.RELEASE).orElseThrow();
        assertThat(move(SECOND, proposed, RuleSetMove.DISCARD))
                .isEqualTo(Outcome.refused(new RuleSetRefusal.RulesInOtherState("Verwerfen", "Gilt")));
        assertThat(asked(marketplace.submitted())).hasSize(1);
        inForce();
        assertThat(marketplace.readRules.all(ADMIN))
                .extracting(ApprovalRuleSet::version, ApprovalRuleSet::state)
                .containsExactly(tuple(2, RuleSetState.IN_FORCE), tuple(1, RuleSetState.ENDED));
    }
}
