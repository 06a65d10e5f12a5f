package de.allmende.tenant.dataexport.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.dataexport.CancelDataExport;
import de.allmende.tenant.dataexport.Contributor;
import de.allmende.tenant.dataexport.DataExportId;
import de.allmende.tenant.dataexport.OpenDataExport;
import de.allmende.tenant.dataexport.ReadDataExports;
import de.allmende.tenant.dataexport.RequestDataExport;
import de.allmende.tenant.rest.DataExport;
import de.allmende.tenant.rest.DataExportList;
import de.allmende.tenant.rest.DataExportPart;
import de.allmende.tenant.rest.DataExportService;
import de.allmende.tenant.rest.DataExportState;
import de.allmende.tenant.rest.DataExportsApi;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class DataExportController implements DataExportsApi {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final ReadDataExports read;
    private final RequestDataExport request;
    private final CancelDataExport cancel;
    private final OpenDataExport open;

    DataExportController(
            CurrentActor currentActor,
            Idempotent idempotent,
            ReadDataExports read,
            RequestDataExport request,
            CancelDataExport cancel,
            OpenDataExport open) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.read = read;
        this.request = request;
        this.cancel = cancel;
        this.open = open;
    }

    @Override
    public ResponseEntity<DataExportList> listDataExports(String tenantId) {
        var actor = currentActor.get();
        return read.of(actor, id(TenantId::parse, tenantId))
                .map(found -> ResponseEntity.ok(new DataExportList()
                        .items(found.stream()
                                .map(export -> view(export, actor.tenant()))
                                .toList())))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<DataExport> requestDataExport(String tenantId, String idempotencyKey) {
        var actor = currentActor.get();
        var tenant = id(TenantId::parse, tenantId);
        return idempotent.answer(
                () -> request.request(actor, tenant),
                requested -> ResponseEntity.status(HttpStatus.ACCEPTED).body(view(requested, actor.tenant())));
    }

    @Override
    public ResponseEntity<DataExport> cancelDataExport(String dataExportId, String idempotencyKey) {
        var actor = currentActor.get();
        var id = id(DataExportId::parse, dataExportId);
        return idempotent.answer(
                () -> cancel.cancel(actor, id), cancelled -> ResponseEntity.ok(view(cancelled, actor.tenant())));
    }

    @Override
    public ResponseEntity<Resource> downloadDataExport(String dataExportId) {
        var outcome = open.open(currentActor.get(), id(DataExportId::parse, dataExportId));
        return download(Answers.orRefuse(outcome));
    }

    private static ResponseEntity<Resource> download(OpenDataExport.Opened opened) {
        var file = ContentDisposition.attachment().filename(opened.fileName()).build();
        return ResponseEntity.ok()
                .contentType(ZIP)
                .contentLength(opened.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(new InputStreamResource(opened.content()));
    }

    private static DataExport view(de.allmende.tenant.dataexport.DataExport export, TenantId reader) {
        var view = new DataExport()
                .id(export.id().toString())
                .tenantId(export.tenant().toString())
                .state(DataExportState.valueOf(export.state().name()))
                .byAssociation(export.byAssociation())
                .requestedBy(export.requestedByName())
                .requestedAt(export.requestedAt().atOffset(ZoneOffset.UTC))
                .downloadable(export.state() == de.allmende.tenant.dataexport.DataExport.State.READY
                        && (export.byAssociation() || export.tenant().equals(reader)))
                .parts(Stream.of(Contributor.values())
                        .map(service -> part(export, service))
                        .toList());
        var ready = export.ready();
        if (ready != null) {
            view.readyAt(ready.at().atOffset(ZoneOffset.UTC))
                    .keptUntil(ready.keptUntil())
                    .bytes(ready.bytes())
                    .sha256(ready.sha256());
        }
        var downloaded = export.downloaded();
        if (downloaded != null) {
            view.downloadedBy(downloaded.byName()).downloadedAt(downloaded.at().atOffset(ZoneOffset.UTC));
        }
        var cancelled = export.cancelled();
        if (cancelled != null) {
            view.cancelledBy(cancelled.byName()).cancelledAt(cancelled.at().atOffset(ZoneOffset.UTC));
        }
        var deletedAt = export.deletedAt();
        if (deletedAt != null) {
            view.deletedAt(deletedAt.atOffset(ZoneOffset.UTC));
        }
        return view;
    }

    private static DataExportPart part(de.allmende.tenant.dataexport.DataExport export, Contributor service) {
        var view = new DataExportPart().service(DataExportService.valueOf(service.name()));
        export.parts().stream()
                .filter(part -> part.service() == service)
                .forEach(part -> view.contributedAt(part.contributedAt().atOffset(ZoneOffset.UTC))
                        .files(part.files())
                        .bytes(part.bytes())
                        .openItems(part.openItems()));
        return view;
    }
}
