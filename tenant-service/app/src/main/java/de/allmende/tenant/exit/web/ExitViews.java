package de.allmende.tenant.exit.web;

import de.allmende.tenant.dataexport.Contributor;
import de.allmende.tenant.dataexport.DataExport;
import de.allmende.tenant.exit.DeletionRecord;
import de.allmende.tenant.exit.ExitCase;
import de.allmende.tenant.exit.Remains;
import de.allmende.tenant.rest.Closing;
import de.allmende.tenant.rest.DataExportService;
import de.allmende.tenant.rest.ErasedData;
import de.allmende.tenant.rest.Exit;
import de.allmende.tenant.rest.ExitExport;
import de.allmende.tenant.rest.ExitItem;
import de.allmende.tenant.rest.ExitItemKind;
import de.allmende.tenant.rest.ExitItemState;
import de.allmende.tenant.rest.ExitStage;
import de.allmende.tenant.rest.ExitSummary;
import de.allmende.tenant.rest.RetainedData;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Exits as the REST API shows them. */
final class ExitViews {

    private ExitViews() {}

    static ExitSummary summary(ExitCase exit) {
        var view = new ExitSummary()
                .tenantId(exit.tenant().id().toString())
                .tenantName(exit.tenant().profile().name())
                .stage(ExitStage.valueOf(exit.stage().name()))
                .openItems((int) exit.items().stream()
                        .filter(item -> item.state() == de.allmende.tenant.exit.ExitItem.State.OPEN)
                        .count());
        var endedOn = exit.endedOn();
        if (endedOn != null) {
            view.lastDay(endedOn.minusDays(1));
        }
        return view;
    }

    /** With what will be deleted at the closing. */
    static Exit view(ExitCase exit, Remains.Left left) {
        return view(exit)
                .logins(left.logins())
                .machineClients(left.machineClients())
                .otherPapers(left.otherPapers());
    }

    static Exit view(ExitCase exit) {
        var view = new Exit()
                .tenantId(exit.tenant().id().toString())
                .tenantName(exit.tenant().profile().name())
                .stage(ExitStage.valueOf(exit.stage().name()))
                .items(exit.items().stream().map(ExitViews::item).toList());
        var endedOn = exit.endedOn();
        if (endedOn != null) {
            view.lastDay(endedOn.minusDays(1));
        }
        var export = exit.export() == null ? exit.pending() : exit.export();
        if (export != null) {
            view.export(export(export));
        }
        var closing = exit.closing();
        if (closing != null) {
            view.closing(closing(closing));
        }
        var kept = exit.record();
        if (kept != null) {
            view.record(record(kept));
        }
        return view;
    }

    private static ExitItem item(de.allmende.tenant.exit.ExitItem item) {
        return new ExitItem()
                .kind(ExitItemKind.valueOf(item.kind().name()))
                .state(ExitItemState.valueOf(item.state().name()))
                .openItems(item.openItems());
    }

    private static ExitExport export(DataExport export) {
        var view = new ExitExport()
                .requestedAt(export.requestedAt().atOffset(ZoneOffset.UTC))
                .requestedBy(export.requestedByName())
                .missing(Stream.of(Contributor.values())
                        .filter(service -> export.parts().stream().noneMatch(part -> part.service() == service))
                        .map(service -> DataExportService.valueOf(service.name()))
                        .toList());
        var ready = export.ready();
        if (ready != null) {
            view.readyAt(ready.at().atOffset(ZoneOffset.UTC))
                    .keptUntil(ready.keptUntil())
                    .sha256(ready.sha256());
        }
        var downloaded = export.downloaded();
        if (downloaded != null) {
            view.downloadedBy(downloaded.byName()).downloadedAt(downloaded.at().atOffset(ZoneOffset.UTC));
        }
        return view;
    }

    private static Closing closing(de.allmende.tenant.exit.Closing closing) {
        var view = new Closing()
                .proposedBy(closing.proposed().byName())
                .proposedAt(closing.proposed().at().atOffset(ZoneOffset.UTC));
        var confirmed = closing.confirmed();
        if (confirmed != null) {
            view.confirmedBy(confirmed.byName()).confirmedAt(confirmed.at().atOffset(ZoneOffset.UTC));
        }
        return view;
    }

    private static de.allmende.tenant.rest.DeletionRecord record(DeletionRecord.Kept kept) {
        var record = kept.record();
        return new de.allmende.tenant.rest.DeletionRecord()
                .erasedAt(record.erasedAt().atOffset(ZoneOffset.UTC))
                .sha256(kept.sha256())
                .erased(record.erased().stream()
                        .map(each -> new ErasedData().what(each.what()).count(each.count()))
                        .toList())
                .retained(record.retained().stream()
                        .map(each -> new RetainedData()
                                .what(each.what())
                                .law(each.law())
                                .until(each.until()))
                        .toList());
    }
}
