package de.allmende.billing.payment;

import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.Settlement;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Bank statements and payments of an issuer. */
public interface Payments {

    /** Until the transaction ends nobody else reads in, allocates or takes back payments of the issuer. */
    void hold(TenantId issuer);

    boolean knows(TenantId issuer, String account, String reference);

    /** Those of the references that are payments already. */
    Set<String> known(TenantId issuer, String account, Collection<String> bankReferences);

    void add(Actor actor, BankStatement statement, String fileName, String fileSha256, Instant now);

    void add(Allocation allocation);

    void add(Payment payment, WriteOff writeOff);

    Optional<Payment> find(TenantId issuer, PaymentId id);

    /** The newest first. */
    List<Payment> page(TenantId issuer, boolean onlyRemaining, Optional<PaymentId> after, int size);

    Optional<ImportedStatement> statement(TenantId issuer, StatementId id);

    /** The newest first. */
    List<StatementSummary> statements(TenantId issuer, Optional<StatementId> after, int size);

    /** Those that settle the invoice. */
    List<Allocation> standing(TenantId issuer, InvoiceId invoice);

    /** Of invoices of which the tenant is a party. */
    Map<InvoiceId, Settlement> settlements(TenantId party, Collection<InvoiceId> invoices);
}
