package de.allmende.marketplace.approvalrule;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.CoSignatureRules;
import de.allmende.marketplace.booking.NeededCoSignature;
import de.allmende.marketplace.catalogue.OfferingDescription;
import java.util.List;

/** What the version in force asks for. */
public final class RulesInForce implements CoSignatureRules {

    private final ApprovalRuleSets ruleSets;

    public RulesInForce(ApprovalRuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    @Override
    public List<NeededCoSignature> neededFor(Booking booking, OfferingDescription offering) {
        return ruleSets.inForce(booking.consumer())
                .map(rules -> rules.neededFor(booking, offering))
                .orElse(List.of());
    }
}
