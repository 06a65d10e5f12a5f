package de.allmende.billing.invoicerun;

import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.InvoiceNumber;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs of the bound issuer. */
public interface InvoiceRuns {

    void add(InvoiceRun run);

    Optional<InvoiceRun> find(TenantId issuer, RunId id);

    /** Keeps others from moving the run. */
    Optional<InvoiceRun> lock(TenantId issuer, RunId id);

    void move(InvoiceRun run);

    /** The newest first. */
    List<InvoiceRun> page(TenantId issuer, Optional<RunId> after, int size);

    /**
     * Waits until nobody reports usage of the month and no other run of the issuer is computed, and lets nobody begin until the
     * transaction ends.
     */
    void closeUsage(InvoiceRun run);

    /** Forgets what an earlier calculation of this run has made; its claims are free again. */
    void forgetSnapshot(InvoiceRun run);

    /** Sets aside every consumer with a line that could not be computed. */
    void setAsideConsumersWithProblems(InvoiceRun run);

    /**
     * Sets aside the corrections of documents that would come to less than nothing; they are found again by the next run, where
     * there is more to set them off against.
     */
    void setAsideCreditsWithoutDocument(InvoiceRun run);

    /** Claims each line, so that no other run bills it, and puts the lines together as drafts. */
    void claimAndDraft(InvoiceRun run);

    List<Document> documents(TenantId issuer, Collection<RunId> runs);

    List<SetAside> setAside(TenantId issuer, Collection<RunId> runs);

    /**
     * A document of a run.
     *
     * @param number null until it is issued
     */
    record Document(
            RunId run,
            InvoiceId id,
            @Nullable InvoiceNumber number,
            TenantId consumer,
            String title,
            Money net,
            Money tax,
            int lineCount) {}

    /** A consumer that the run could not bill. */
    record SetAside(RunId run, TenantId consumer, String reason, String detail) {}
}
