package de.allmende.marketplace.procurement.web;

import de.allmende.marketplace.procurement.MoveExemption;
import de.allmende.marketplace.procurement.ReadExemptions.Sheet;
import de.allmende.marketplace.rest.LegalRelationJson;
import de.allmende.marketplace.rest.PartyJson;
import de.allmende.marketplace.rest.ProcurementBasisJson;
import de.allmende.marketplace.rest.ProcurementExemptionJson;
import de.allmende.marketplace.rest.ProcurementExemptionMoveJson;
import de.allmende.marketplace.rest.ProcurementExemptionStateJson;
import de.allmende.platform.tenancy.Actor;
import java.time.ZoneOffset;

/** Recorded grounds as JSON, for their provider. */
final class ExemptionJsons {

    private ExemptionJsons() {}

    static ProcurementExemptionJson exemption(Actor actor, Sheet sheet) {
        var exemption = sheet.exemption();
        var json = new ProcurementExemptionJson()
                .id(exemption.id().toString())
                .forLabel(sheet.whom())
                .basis(ProcurementBasisJson.valueOf(exemption.basis().name()))
                .basisLabel(exemption.basis().label())
                .note(exemption.note())
                .state(ProcurementExemptionStateJson.valueOf(exemption.state().name()))
                .stateLabel(exemption.state().label())
                .proposedBy(exemption.proposed().by().name())
                .proposedAt(exemption.proposed().at().atOffset(ZoneOffset.UTC))
                .moves(MoveExemption.offered(actor, exemption).stream()
                        .map(move -> ProcurementExemptionMoveJson.valueOf(move.name()))
                        .toList());
        var relation = exemption.relation();
        if (relation != null) {
            json.relation(LegalRelationJson.valueOf(relation.name()));
        }
        var consumer = sheet.consumer();
        if (consumer != null) {
            json.tenant(new PartyJson()
                    .id(consumer.id().toString())
                    .name(consumer.name())
                    .ars(consumer.ars()));
        }
        var released = exemption.released();
        if (released != null) {
            json.releasedBy(released.by().name()).releasedAt(released.at().atOffset(ZoneOffset.UTC));
        }
        var end = exemption.end();
        if (end != null) {
            json.endedBy(end.by()).endedAt(end.at().atOffset(ZoneOffset.UTC)).endedBecause(end.because());
        }
        return json;
    }
}
