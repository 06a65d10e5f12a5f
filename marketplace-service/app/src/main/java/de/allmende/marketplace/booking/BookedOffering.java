package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.Contact;
import de.allmende.marketplace.catalogue.Contract;
import de.allmende.marketplace.catalogue.ContractForm;
import de.allmende.marketplace.catalogue.EntryId;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.OrderSchema;
import de.allmende.marketplace.catalogue.TaxClass;
import de.allmende.marketplace.catalogue.Term;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The published version that a booking was made from, with what of it is part of the contract.
 *
 * @param contract with whom the consumer is bound; missing in bookings of before it was kept
 * @param orderSchema what the consumer states, as a JSON Schema; asks for nothing in bookings of before it was kept
 */
public record BookedOffering(
        EntryId entry,
        OfferingId id,
        String key,
        String name,
        int version,
        TaxClass taxClass,
        ContractForm contractForm,
        Term term,
        Contact contact,
        @Nullable Contract contract,
        Map<String, Object> orderSchema) {

    public BookedOffering {
        orderSchema = Objects.requireNonNullElseGet(orderSchema, () -> OrderSchema.of(List.of()));
    }

    static BookedOffering of(Offering offering) {
        var description = offering.description();
        return new BookedOffering(
                offering.entry(),
                offering.id(),
                description.key(),
                description.name(),
                description.version(),
                description.taxClass(),
                description.contractForm(),
                description.term(),
                description.contact(),
                Contract.of(description),
                OrderSchema.of(description.orderParameters()));
    }
}
