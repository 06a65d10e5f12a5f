package de.allmende.billing.ledger;

/** The end of the chain at some time, as the audit trail has kept it. */
public record LedgerHead(long position, String hash) {}
