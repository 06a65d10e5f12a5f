package de.allmende.marketplace.agreement.web;

import de.allmende.marketplace.agreement.AgreementFile;
import de.allmende.marketplace.agreement.MoveCover;
import de.allmende.marketplace.agreement.ReadAgreements.CoverSheet;
import de.allmende.marketplace.agreement.SignAgreement;
import de.allmende.marketplace.agreement.Signature;
import de.allmende.marketplace.rest.AgreementCoverJson;
import de.allmende.marketplace.rest.AgreementCoverKindJson;
import de.allmende.marketplace.rest.AgreementCoverMoveJson;
import de.allmende.marketplace.rest.AgreementCoverStateJson;
import de.allmende.marketplace.rest.AgreementSignatureJson;
import de.allmende.marketplace.rest.BookedOfferingJson;
import de.allmende.marketplace.rest.PartyJson;
import de.allmende.marketplace.rest.ProcessingAgreementJson;
import de.allmende.marketplace.rest.ProcessingAgreementStateJson;
import de.allmende.marketplace.rest.SideJson;
import de.allmende.marketplace.rest.TaskBookingJson;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.platform.tenancy.Actor;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Agreements and covers as JSON. */
final class AgreementJsons {

    private AgreementJsons() {}

    static ProcessingAgreementJson agreement(Actor actor, AgreementFile file) {
        var agreement = file.agreement();
        var booking = file.booking();
        return new ProcessingAgreementJson()
                .id(agreement.id().toString())
                .booking(new TaskBookingJson().id(booking.id().toString()).number(booking.number()))
                .offering(new BookedOfferingJson()
                        .id(booking.offering().id().toString())
                        .key(booking.offering().key())
                        .name(booking.offering().name())
                        .version(booking.offering().version()))
                .provider(party(file.provider()))
                .consumer(party(file.consumer()))
                .state(ProcessingAgreementStateJson.valueOf(agreement.state().name()))
                .stateLabel(agreement.state().label())
                .stateSince(agreement.stateSince().atOffset(ZoneOffset.UTC))
                .template(agreement.template())
                .size(agreement.size())
                .sha256(agreement.sha256())
                .drawnAt(agreement.drawnAt().atOffset(ZoneOffset.UTC))
                .byConsumer(signature(agreement.byConsumer()))
                .byProvider(signature(agreement.byProvider()))
                .signAs(SignAgreement.offered(actor, agreement)
                        .map(side -> SideJson.valueOf(side.name()))
                        .orElse(null));
    }

    static AgreementCoverJson cover(Actor actor, CoverSheet sheet) {
        var cover = sheet.cover();
        var json = new AgreementCoverJson()
                .id(cover.id().toString())
                .provider(party(sheet.provider()))
                .consumer(party(sheet.consumer()))
                .kind(AgreementCoverKindJson.valueOf(cover.kind().name()))
                .kindLabel(cover.kind().label())
                .note(cover.note())
                .state(AgreementCoverStateJson.valueOf(cover.state().name()))
                .stateLabel(cover.state().label())
                .proposedBy(cover.proposed().by().name())
                .proposedAt(cover.proposed().at().atOffset(ZoneOffset.UTC))
                .moves(MoveCover.offered(actor, cover).stream()
                        .map(move -> AgreementCoverMoveJson.valueOf(move.name()))
                        .toList());
        var task = cover.task();
        if (task != null) {
            json.offeringName(task.name());
        }
        var paper = cover.paper();
        if (paper != null) {
            json.agreedOn(paper.agreedOn())
                    .fileName(paper.fileName())
                    .size(paper.size())
                    .sha256(paper.sha256());
        }
        var confirmed = cover.confirmed();
        if (confirmed != null) {
            json.confirmedBy(confirmed.by().name()).confirmedAt(confirmed.at().atOffset(ZoneOffset.UTC));
        }
        var end = cover.end();
        if (end != null) {
            json.endedBy(end.by()).endedAt(end.at().atOffset(ZoneOffset.UTC)).endedBecause(end.because());
        }
        return json;
    }

    private static @Nullable AgreementSignatureJson signature(@Nullable Signature signature) {
        return signature == null
                ? null
                : new AgreementSignatureJson()
                        .name(signature.by().name())
                        .title(signature.title())
                        .at(signature.at().atOffset(ZoneOffset.UTC))
                        .sha256(signature.sha256());
    }

    private static PartyJson party(TenantFact fact) {
        return new PartyJson().id(fact.id().toString()).name(fact.name()).ars(fact.ars());
    }
}
