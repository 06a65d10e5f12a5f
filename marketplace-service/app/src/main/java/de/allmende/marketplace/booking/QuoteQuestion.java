package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.ContractForm;
import de.allmende.marketplace.catalogue.PriceModel;
import de.allmende.marketplace.catalogue.TaxClass;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;

/** What billing needs to know to make a quote for the caller's tenant. */
public record QuoteQuestion(
        TenantId issuer,
        String offeringName,
        TaxClass taxClass,
        ContractForm contractForm,
        LocalDate startsOn,
        int minimumMonths,
        List<BookedComponent> components) {

    public QuoteQuestion {
        components = List.copyOf(components);
    }

    /** What other quantities of a booking cost from a day on; what was charged once is not charged again. */
    static QuoteQuestion from(Booking booking, BookedPlan plan, LocalDate day) {
        return new QuoteQuestion(
                booking.provider(),
                booking.offering().name(),
                booking.offering().taxClass(),
                booking.offering().contractForm(),
                day,
                booking.offering().term().minimumMonths(),
                plan.components().stream()
                        .filter(component -> component.model() != PriceModel.ONE_TIME)
                        .toList());
    }

    /** The one that the booking's quote answered. */
    public static QuoteQuestion again(Booking booking) {
        return new QuoteQuestion(
                booking.provider(),
                booking.offering().name(),
                booking.offering().taxClass(),
                booking.offering().contractForm(),
                booking.quote().startsOn(),
                booking.offering().term().minimumMonths(),
                booking.plan().components());
    }

    /** The same for a longer or shorter term. */
    public QuoteQuestion over(int months) {
        return new QuoteQuestion(issuer, offeringName, taxClass, contractForm, startsOn, months, components);
    }
}
