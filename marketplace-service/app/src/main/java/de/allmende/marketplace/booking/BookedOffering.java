package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.Contact;
import de.allmende.marketplace.catalogue.ContractForm;
import de.allmende.marketplace.catalogue.EntryId;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.TaxClass;
import de.allmende.marketplace.catalogue.Term;

/** The published version that a booking was made from, with what of it is part of the contract. */
public record BookedOffering(
        EntryId entry,
        OfferingId id,
        String key,
        String name,
        int version,
        TaxClass taxClass,
        ContractForm contractForm,
        Term term,
        Contact contact) {

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
                description.contact());
    }
}
