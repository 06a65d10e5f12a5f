package de.allmende.marketplace.evidence;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Puts an evidence to an own offering, whatever version of it is published.
 *
 * <p>Refusals: the provider has no such offering; the period is reversed; the same file lies there already.
 */
public final class AddEvidence {

    /** A document, as a file or as a link to where it is published. */
    public sealed interface Source {

        record File(String name, Pdf content) implements Source {}

        record Link(URI address) implements Source {}
    }

    public record Command(OfferingId offering, Evidence.Details details, Source source) {}

    static final String EDITOR = "CATALOGUE_EDITOR";

    private final TenantTransactions transactions;
    private final Evidences evidences;
    private final AuditTrail audit;
    private final BusinessTime time;

    public AddEvidence(TenantTransactions transactions, Evidences evidences, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.evidences = evidences;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Evidence, EvidenceRefusal> add(Actor editor, Command command) {
        var details = command.details();
        var until = details.validUntil();
        if (until != null && until.isBefore(details.validFrom())) {
            return Outcome.refused(new EvidenceRefusal.EvidencePeriodReversed(details.validFrom(), until));
        }
        return transactions.write(
                editor,
                () -> evidences
                        .ownKey(editor.tenant(), command.offering())
                        .map(key ->
                                added(editor.grant(EDITOR).map(editor::using).orElse(editor), key, command))
                        .orElseGet(() -> Outcome.refused(new EvidenceRefusal.EvidenceNotFound())));
    }

    private Outcome<Evidence, EvidenceRefusal> added(Actor editor, String key, Command command) {
        return switch (command.source()) {
            case Source.Link(var address) -> Outcome.done(kept(editor, key, command, null, null, address));
            case Source.File(var name, var content) -> {
                var file = new Evidence.StoredFile(name, content.size(), content.sha256());
                var filed = evidences.of(command.offering()).stream()
                        .map(Evidence::file)
                        .anyMatch(other -> other != null && other.sha256().equals(file.sha256()));
                yield filed
                        ? Outcome.refused(new EvidenceRefusal.EvidenceFiledAlready(name))
                        : Outcome.done(kept(editor, key, command, file, content, null));
            }
        };
    }

    private Evidence kept(
            Actor editor,
            String key,
            Command command,
            Evidence.@Nullable StoredFile file,
            @Nullable Pdf content,
            @Nullable URI link) {
        var details = command.details();
        var evidence = new Evidence(
                EvidenceId.next(), command.offering(), editor.tenant(), details, file, link, editor.name(), time.now());
        evidences.add(evidence, content);
        audit.record(
                editor,
                "EVIDENCE_ADDED",
                "offering",
                command.offering().value(),
                "%s: %s hinterlegt".formatted(key, details.kind().label()),
                Change.set("Gültig bis", details.validUntil() == null ? "ohne Ende" : details.validUntil()),
                what(command.source()));
        return evidence;
    }

    private static Change what(Source source) {
        return switch (source) {
            case Source.File(var name, var content) -> Change.set("Prüfsumme (SHA-256)", content.sha256());
            case Source.Link(var address) -> Change.set("Adresse", address);
        };
    }
}
