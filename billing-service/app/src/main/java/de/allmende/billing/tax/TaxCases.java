package de.allmende.billing.tax;

import java.util.Map;

/** All tax cases that appear on invoices, by code. */
public interface TaxCases {

    Map<String, TaxCase> all();
}
