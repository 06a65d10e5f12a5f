package de.allmende.marketplace.catalogue.persistence;

import java.math.BigDecimal;
import java.util.UUID;

/** Where a page of hits ended: rank, id and name of its last hit. */
record Position(BigDecimal rank, UUID offering, String name) {

    static Position parse(String text) {
        var parts = text.split("\\|", 3);
        return new Position(new BigDecimal(parts[0]), UUID.fromString(parts[1]), parts[2]);
    }

    @Override
    public String toString() {
        return rank.toPlainString() + "|" + offering + "|" + name;
    }
}
