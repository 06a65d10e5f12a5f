package de.allmende.marketplace.desk;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns the entries of a catalogue into drafts of the provider's: of a new offering, or the next version of an own one. What is
 * missing in a draft may be missing in an entry; what is wrong is a fault, and then nothing at all is imported.
 */
public final class ImportCatalogue {

    public record Entry(String key, DraftContent content) {}

    /** A draft that came of an entry, with what is still missing in it. */
    public record Imported(OfferingVersion draft, List<Fault> missing) {}

    private static final String MISSING = "MISSING";

    private final TenantTransactions transactions;
    private final OfferingVersions versions;
    private final OpenOffering openOffering;
    private final DraftNextVersion draftNextVersion;
    private final Proofreader proofreader;
    private final AuditTrail audit;
    private final BusinessTime time;

    ImportCatalogue(
            TenantTransactions transactions,
            OfferingVersions versions,
            OpenOffering openOffering,
            DraftNextVersion draftNextVersion,
            Proofreader proofreader,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.versions = versions;
        this.openOffering = openOffering;
        this.draftNextVersion = draftNextVersion;
        this.proofreader = proofreader;
        this.audit = audit;
        this.time = time;
    }

    /** @throws FaultyCatalogue with all faults of all entries */
    public Outcome<List<Imported>, DeskRefusal> run(Actor editor, List<Entry> entries) {
        var acting = VersionGuard.acting(editor);
        return transactions.write(editor, () -> {
            var faults = new ArrayList<>(repeated(entries));
            var imported = IntStream.range(0, entries.size())
                    .mapToObj(index -> read(acting, entries.get(index), "/offerings/" + index, faults))
                    .flatMap(List::stream)
                    .toList();
            if (!faults.isEmpty()) {
                throw new FaultyCatalogue(faults);
            }
            return Outcome.done(imported);
        });
    }

    private static List<Fault> repeated(List<Entry> entries) {
        var seen = new HashSet<String>();
        return IntStream.range(0, entries.size())
                .filter(index -> !seen.add(entries.get(index).key()))
                .mapToObj(index -> new Fault(
                        "/offerings/" + index + "/key",
                        "WRONG_VALUE",
                        "Der Schlüssel %s steht schon bei einem früheren Eintrag."
                                .formatted(entries.get(index).key())))
                .toList();
    }

    /** The draft, or nothing and one fault more. */
    private List<Imported> read(Actor editor, Entry entry, String pointer, List<Fault> faults) {
        return switch (draft(editor, entry)) {
            case Outcome.Refused<OfferingVersion, DeskRefusal>(var refusal) -> {
                faults.add(new Fault(pointer + "/key", refusal.reason(), words(refusal)));
                yield List.of();
            }
            case Outcome.Done<OfferingVersion, DeskRefusal>(var draft) -> {
                var found = proofreader.read(draft).faults();
                found.stream()
                        .filter(fault -> !fault.reason().equals(MISSING))
                        .map(fault -> new Fault(pointer + "/content" + fault.pointer(), fault.reason(), fault.detail()))
                        .forEach(faults::add);
                yield List.of(new Imported(
                        draft,
                        found.stream()
                                .filter(fault -> fault.reason().equals(MISSING))
                                .toList()));
            }
        };
    }

    private Outcome<OfferingVersion, DeskRefusal> draft(Actor editor, Entry entry) {
        return versions.withKey(editor.tenant(), entry.key())
                .map(offering -> draftNextVersion
                        .drafted(editor, offering)
                        .<OfferingVersion>map(draft -> filled(editor, draft, entry.content())))
                .orElseGet(() -> openOffering.opened(editor, entry.key(), entry.content()));
    }

    private OfferingVersion filled(Actor editor, OfferingVersion draft, DraftContent content) {
        var filled = draft.edited(content, editor.name(), time.now());
        versions.store(filled);
        audit.record(
                editor,
                "OFFERING_VERSION_EDITED",
                "offering",
                draft.offering().value(),
                filled.name() + ", Version " + draft.number() + " eingelesen",
                Change.of("Name", draft.name(), filled.name()));
        return filled;
    }

    private static String words(DeskRefusal refusal) {
        return switch (refusal) {
            case DeskRefusal.KeyTaken(var key) ->
                "Der Schlüssel %s gehört schon zu einem Angebot eines anderen Anbieters.".formatted(key);
            case DeskRefusal.VersionAlreadyOpen(var number) ->
                "An Fassung %d dieses Angebots wird schon gearbeitet. Bitte geben Sie sie frei oder verwerfen Sie sie zuerst."
                        .formatted(number);
            default -> "Zu diesem Schlüssel kann gerade kein Entwurf angelegt werden.";
        };
    }
}
