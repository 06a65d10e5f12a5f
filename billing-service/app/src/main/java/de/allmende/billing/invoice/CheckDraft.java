package de.allmende.billing.invoice;

import de.allmende.billing.document.InvoiceCheck;
import de.allmende.billing.document.InvoicePdf;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a draft with a provisional number and lets the official rules judge it, before any number is drawn. A draft that
 * fails is set aside with the rule's own words, so that its consumer can be billed by a later run. May be repeated: a
 * draft that would be written the same way as when it passed is not judged again.
 */
public final class CheckDraft {

    private static final Logger LOG = LoggerFactory.getLogger(CheckDraft.class);

    private final InvoiceDrafts drafts;
    private final DraftDocuments documents;
    private final InvoicePreferences preferences;
    private final InvoiceForms forms;
    private final InvoiceCheck check;
    private final InvoicePdf pdf;
    private final AuditTrail audit;
    private final TenantTransactions transactions;

    public CheckDraft(
            InvoiceDrafts drafts,
            DraftDocuments documents,
            InvoicePreferences preferences,
            InvoiceForms forms,
            InvoiceCheck check,
            InvoicePdf pdf,
            AuditTrail audit,
            TenantTransactions transactions) {
        this.drafts = drafts;
        this.documents = documents;
        this.preferences = preferences;
        this.forms = forms;
        this.check = check;
        this.pdf = pdf;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** What the rules say. */
    private sealed interface Verdict {

        record Passed(String sha256) implements Verdict {}

        record Failed(String reason, String detail) implements Verdict {}
    }

    /** @return whether the draft may become an invoice */
    public boolean check(Actor actor, InvoiceId id) {
        var draft =
                transactions.read(actor, () -> drafts.find(actor.tenant(), id)).orElse(null);
        if (draft == null) {
            return false;
        }
        var verdict = judge(actor, draft);
        return transactions.change(actor, () -> switch (verdict) {
            case Verdict.Passed(var sha256) -> {
                if (!sha256.equals(draft.checkedSha256())) {
                    drafts.passed(draft, sha256);
                }
                yield true;
            }
            case Verdict.Failed(var reason, var detail) -> {
                drafts.setAside(draft, reason, detail);
                audit.record(
                        actor,
                        "INVOICE_SET_ASIDE",
                        "invoice",
                        draft.id().value(),
                        detail,
                        Change.of("Stand", "Entwurf", "Zurückgestellt"));
                yield false;
            }
        });
    }

    private Verdict judge(Actor actor, InvoiceDraft draft) {
        try {
            var firstDayAfter = draft.month().plusMonths(1).atDay(1);
            var number = InvoiceNumber.provisional(draft.kind(), firstDayAfter.getYear());
            var document = transactions.read(actor, () -> documents.document(draft, number, firstDayAfter));
            var syntax = transactions.read(
                    actor, () -> preferences.of(draft.consumer()).syntax());
            var xml = forms.original(document, syntax);
            var sha256 = sha256(xml);
            if (sha256.equals(draft.checkedSha256())) {
                return new Verdict.Passed(sha256);
            }
            var objection = check.objection(xml);
            if (objection.isEmpty()) {
                pdf.render(document);
                return new Verdict.Passed(sha256);
            }
            return new Verdict.Failed(
                    "DOCUMENT_INVALID", "Die amtliche Prüfung der E-Rechnung meldet: " + objection.get());
        } catch (RuntimeException e) {
            LOG.error("The draft {} cannot be written.", draft.id(), e);
            return new Verdict.Failed(
                    "DOCUMENT_NOT_WRITTEN",
                    "Das Dokument ließ sich nicht erzeugen. Bitte prüfen Sie die Stammdaten beider Seiten.");
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
