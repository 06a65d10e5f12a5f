package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.catalogue.ContractModel;
import de.allmende.marketplace.catalogue.Exit;
import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.catalogue.PersonalData;
import de.allmende.marketplace.catalogue.Protection;
import de.allmende.marketplace.tenantfact.TenantFact;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement says of this very booking; the rest is the template's.
 *
 * @param controller the consumer
 * @param processor as the contract model's chain of processing names it
 * @param operator who runs the service; first of the sub-processors, when it is not the processor itself
 */
public record AgreementText(
        String number,
        TenantFact controller,
        String processor,
        String operator,
        ContractModel model,
        String offering,
        int offeringVersion,
        String subject,
        String plan,
        @Nullable LocalDate startsOn,
        PersonalData data,
        Protection protection,
        Exit exit,
        Instant drawnAt) {

    static AgreementText of(Booking booking, OfferingDescription description, TenantFact consumer, Instant drawnAt) {
        return new AgreementText(
                booking.number(),
                consumer,
                description.roles().provider(),
                description.roles().operator(),
                description.contractModel(),
                description.name(),
                description.version(),
                description.shortDescription(),
                booking.plan().name(),
                booking.startsOn(),
                description.personalData(),
                description.protection(),
                description.exit(),
                drawnAt);
    }
}
