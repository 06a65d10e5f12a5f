package de.allmende.marketplace.booking.web;

import de.allmende.marketplace.booking.ProcurementGround;
import de.allmende.marketplace.rest.ProcurementBasisJson;
import de.allmende.marketplace.rest.ProcurementGroundJson;
import de.allmende.platform.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** Grounds under procurement law as JSON. */
final class ProcurementJsons {

    private ProcurementJsons() {}

    static @Nullable ProcurementGroundJson ground(@Nullable ProcurementGround ground) {
        return ground == null
                ? null
                : new ProcurementGroundJson()
                        .exemptionId(Ids.text("pex", ground.exemption()))
                        .basis(ProcurementBasisJson.valueOf(ground.basis().name()))
                        .basisLabel(ground.basis().label())
                        .note(ground.note());
    }
}
