package de.allmende.marketplace.booking.json;

import de.allmende.marketplace.booking.AgreementStanding;
import de.allmende.marketplace.rest.AgreementStageJson;
import de.allmende.marketplace.rest.AgreementStandingJson;
import de.allmende.platform.kernel.Ids;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How a booking stands to its processing agreement, as JSON. */
public final class AgreementStandingJsons {

    private AgreementStandingJsons() {}

    public static @Nullable AgreementStandingJson standing(@Nullable AgreementStanding standing) {
        if (standing == null) {
            return null;
        }
        var agreement = standing.agreement();
        return new AgreementStandingJson()
                .stage(AgreementStageJson.valueOf(standing.stage().name()))
                .label(standing.label())
                .since(standing.since().atOffset(ZoneOffset.UTC))
                .suffices(standing.suffices())
                .agreementId(agreement == null ? null : Ids.text("avv", agreement));
    }
}
