package de.allmende.marketplace.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.DecideBooking;
import de.allmende.marketplace.booking.DecideRefusal;
import de.allmende.marketplace.booking.ProcurementBasis;
import de.allmende.marketplace.booking.ProcurementGround;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Grounds over the real tables; the association's for its members is in force from the start. */
class ExemptionsIT {

    private static final TenantId KAISERSLAUTERN = SampleBookings.KAISERSLAUTERN;
    private static final Actor EDITOR = editor(SampleOfferings.ASSOCIATION, "Lena Jansen");
    private static final Actor SECOND = editor(SampleOfferings.ASSOCIATION, "Konrad Katalog");
    private static final Actor STRANGER = editor(SampleBookings.KOBLENZ, "Klara Koblenz");

    private final Marketplace marketplace = new Marketplace();

    @AfterEach
    void close() {
        marketplace.close();
    }

    private static Actor editor(TenantId tenant, String name) {
        return new Actor(tenant, Actor.Kind.PERSON, Ids.next(), name, List.of(Grant.of("CATALOGUE_EDITOR")));
    }

    private Outcome<Exemption, ExemptionRefusal> propose(
            @Nullable LegalRelation relation, @Nullable TenantId consumer, ProcurementBasis basis) {
        return marketplace.proposeExemption.propose(
                EDITOR, new ProposeExemption.Command(relation, consumer, basis, "Vermerk 12/2026"));
    }

    private Outcome<Exemption, ExemptionRefusal> move(Actor editor, Exemption exemption, ExemptionMove move) {
        return marketplace.moveExemption.move(
                editor, new MoveExemption.Command(exemption.id(), move, "Der Drittumsatz liegt über 20 %."));
    }

    private Exemption inForce() {
        return marketplace.readExemptions.all(EDITOR).stream()
                .map(ReadExemptions.Sheet::exemption)
                .filter(exemption -> exemption.state() == ExemptionState.IN_FORCE)
                .findFirst()
                .orElseThrow();
    }

    private Outcome<Booking, DecideRefusal> approve(Booking booking) {
        return marketplace.decideBooking.decide(
                SampleBookings.APPROVER,
                new DecideBooking.Command(booking.id(), DecideBooking.Verdict.APPROVE, null, booking.version()));
    }

    private @Nullable ProcurementGround seenBy(Actor actor, Booking booking) {
        return marketplace.readBookings.find(actor, booking.id()).orElseThrow().ground();
    }

    @Test
    void withoutAGroundNothingIsApprovedAndWithOneItIsKeptInTheBooking() {
        var booking = marketplace.submitted();
        assertThat(Objects.requireNonNull(seenBy(SampleBookings.APPROVER, booking))
                        .basis())
                .isEqualTo(ProcurementBasis.JOINT_CONTROL);
        move(EDITOR, inForce(), ExemptionMove.END).orElseThrow();

        assertThat(seenBy(SampleBookings.APPROVER, booking)).isNull();
        assertThat(approve(booking))
                .isEqualTo(Outcome.refused(new DecideRefusal.ProcurementGroundMissing(
                        "Zweckverband", "Miriam Sonnfeld, e-akte@verband.example")));
        assertThat(marketplace
                        .readBookings
                        .find(SampleBookings.APPROVER, booking.id())
                        .orElseThrow()
                        .booking()
                        .state())
                .isEqualTo(BookingState.IN_APPROVAL);

        var proposed = propose(LegalRelation.MEMBER, null, ProcurementBasis.COOPERATION)
                .orElseThrow();
        assertThat(approve(booking))
                .as("what nobody has released does not count")
                .isInstanceOf(Outcome.Refused.class);
        move(SECOND, proposed, ExemptionMove.RELEASE).orElseThrow();
        var approved = approve(booking).orElseThrow();
        move(EDITOR, inForce(), ExemptionMove.END).orElseThrow();
        assertThat(seenBy(SampleBookings.FULFILLER, approved))
                .as("the ground of the approval stays, and the provider reads it")
                .isEqualTo(proposed.ground());
    }

    @Test
    void aConsumersOwnGroundGoesBeforeThatOfItsRelation() {
        var proposed = propose(null, KAISERSLAUTERN, ProcurementBasis.AWARDED).orElseThrow();
        move(SECOND, proposed, ExemptionMove.RELEASE).orElseThrow();
        var booking = marketplace.submitted();
        assertThat(seenBy(SampleBookings.ORDERER, booking)).isEqualTo(proposed.ground());
    }

    @Test
    void releasingTakesThePlaceOfWhatWasInForce() {
        var before = inForce();
        var proposed =
                propose(LegalRelation.MEMBER, null, ProcurementBasis.INHOUSE).orElseThrow();
        move(SECOND, proposed, ExemptionMove.RELEASE).orElseThrow();
        assertThat(marketplace.readExemptions.all(EDITOR))
                .extracting(
                        sheet -> sheet.exemption().id(),
                        sheet -> sheet.exemption().state())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(proposed.id(), ExemptionState.IN_FORCE),
                        org.assertj.core.groups.Tuple.tuple(before.id(), ExemptionState.ENDED));
    }

    @Test
    void whoeverRecordedItOrStandsInForHimDoesNotRelease() {
        var proposed = propose(LegalRelation.ZWECKVEREINBARUNG, null, ProcurementBasis.COOPERATION)
                .orElseThrow();
        assertThat(MoveExemption.offered(EDITOR, proposed)).containsExactly(ExemptionMove.DISCARD);
        assertThat(move(EDITOR, proposed, ExemptionMove.RELEASE))
                .isEqualTo(Outcome.refused(new ExemptionRefusal.ReleaserIsProposer()));
        var deputy = new Actor(
                SampleOfferings.ASSOCIATION,
                Actor.Kind.PERSON,
                Ids.next(),
                "Vera Vertretung",
                List.of(new Grant("CATALOGUE_EDITOR", null, Set.of(), new Principal(EDITOR.subject(), EDITOR.name()))));
        assertThat(move(deputy, proposed, ExemptionMove.RELEASE))
                .isEqualTo(Outcome.refused(new ExemptionRefusal.ReleaserStandsInForProposer()));
        assertThat(move(SECOND, proposed, ExemptionMove.RELEASE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void eachMoveNeedsItsState() {
        var proposed = propose(LegalRelation.ZWECKVEREINBARUNG, null, ProcurementBasis.COOPERATION)
                .orElseThrow();
        assertThat(move(SECOND, proposed, ExemptionMove.END))
                .isEqualTo(
                        Outcome.refused(new ExemptionRefusal.ExemptionInOtherState("Beenden", "Wartet auf Freigabe")));
        move(EDITOR, proposed, ExemptionMove.DISCARD).orElseThrow();
        assertThat(move(SECOND, proposed, ExemptionMove.RELEASE))
                .isEqualTo(Outcome.refused(new ExemptionRefusal.ExemptionInOtherState("Freigeben", "Verworfen")));
    }

    @Test
    void oneAtATimeWaitsForTheSameConsumers() {
        propose(LegalRelation.MEMBER, null, ProcurementBasis.INHOUSE).orElseThrow();
        assertThat(propose(LegalRelation.MEMBER, null, ProcurementBasis.OTHER))
                .isEqualTo(
                        Outcome.refused(new ExemptionRefusal.ExemptionAlreadyProposed("Mitglieder des Zweckverbands")));
        assertThat(propose(null, new TenantId(Ids.next()), ProcurementBasis.OTHER))
                .isEqualTo(Outcome.refused(new ExemptionRefusal.AdministrationNotFound()));
    }

    @Test
    void othersNeitherReadNorMoveIt() {
        var proposed = propose(null, KAISERSLAUTERN, ProcurementBasis.OTHER).orElseThrow();
        assertThat(marketplace.readExemptions.all(STRANGER)).isEmpty();
        assertThat(move(STRANGER, proposed, ExemptionMove.RELEASE))
                .isEqualTo(Outcome.refused(new ExemptionRefusal.ExemptionNotFound()));
        assertThatThrownBy(() -> marketplace
                        .database
                        .transactions()
                        .change(
                                EDITOR,
                                () -> marketplace
                                        .database
                                        .context()
                                        .execute("update marketplace.procurement_exemption set note = 'anders'")))
                .as("what was recorded is not rewritten")
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
