package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.PriceModel;
import java.math.BigDecimal;

/** A priced part of the booked plan with its ordered quantity; 1 where nothing is counted. */
public record BookedComponent(String code, String name, PriceModel model, String unitLabel, BigDecimal quantity) {}
