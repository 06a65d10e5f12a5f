package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.PlanComponent;
import de.allmende.platform.kernel.Outcome;
import java.util.List;

/** Which components have a price today; billing knows. No price never means free. */
public interface ComponentPrices {

    /** Those that lack a price of their model. Refused while billing cannot be asked. */
    Outcome<List<PlanComponent>, DeskRefusal> missing(List<PlanComponent> components);
}
