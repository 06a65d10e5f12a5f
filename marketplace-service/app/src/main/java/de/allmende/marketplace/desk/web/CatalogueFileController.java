package de.allmende.marketplace.desk.web;

import de.allmende.marketplace.catalogue.Plan;
import de.allmende.marketplace.catalogue.PlanComponent;
import de.allmende.marketplace.desk.DeskRefusal;
import de.allmende.marketplace.desk.ExportCatalogue;
import de.allmende.marketplace.desk.ExportCatalogue.Exported;
import de.allmende.marketplace.desk.Fault;
import de.allmende.marketplace.desk.FaultyCatalogue;
import de.allmende.marketplace.desk.ImportCatalogue;
import de.allmende.marketplace.desk.ImportCatalogue.Imported;
import de.allmende.marketplace.rest.CatalogueDocumentJson;
import de.allmende.marketplace.rest.CatalogueDocumentJson.FormatEnum;
import de.allmende.marketplace.rest.CatalogueFilesApi;
import de.allmende.marketplace.rest.CatalogueImportJson;
import de.allmende.marketplace.rest.DocumentedOfferingJson;
import de.allmende.marketplace.rest.FieldProblemJson;
import de.allmende.marketplace.rest.ImportedOfferingJson;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.FieldProblem;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as a document, over HTTP. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class CatalogueFileController implements CatalogueFilesApi {

    private static final String FILE_NAME = "katalog.json";

    private final CurrentActor currentActor;
    private final ExportCatalogue exportCatalogue;
    private final ImportCatalogue importCatalogue;
    private final DeskJsons jsons;
    private final Idempotent idempotent;

    CatalogueFileController(
            CurrentActor currentActor,
            ExportCatalogue exportCatalogue,
            ImportCatalogue importCatalogue,
            DeskJsons jsons,
            Idempotent idempotent) {
        this.currentActor = currentActor;
        this.exportCatalogue = exportCatalogue;
        this.importCatalogue = importCatalogue;
        this.jsons = jsons;
        this.idempotent = idempotent;
    }

    @Override
    public ResponseEntity<CatalogueDocumentJson> exportCatalogue() {
        var export = exportCatalogue.run(currentActor.get());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(FILE_NAME)
                                .build()
                                .toString())
                .body(new CatalogueDocumentJson()
                        .format(FormatEnum.ALLMENDE_KATALOG_1)
                        .exportedAt(export.at().atOffset(ZoneOffset.UTC))
                        .offerings(
                                export.entries().stream().map(this::documented).toList()));
    }

    @Override
    public ResponseEntity<CatalogueImportJson> importCatalogue(String idempotencyKey, CatalogueDocumentJson request) {
        var actor = currentActor.get();
        var entries = request.getOfferings().stream()
                .map(entry -> new ImportCatalogue.Entry(entry.getKey(), jsons.content(entry.getContent())))
                .toList();
        Supplier<Outcome<List<Imported>, DeskRefusal>> imported = () -> importCatalogue.run(actor, entries);
        try {
            return idempotent.answer(
                    imported,
                    done -> ResponseEntity.status(HttpStatus.CREATED)
                            .body(new CatalogueImportJson()
                                    .items(done.stream()
                                            .map(CatalogueFileController::imported)
                                            .toList())));
        } catch (FaultyCatalogue e) {
            throw Problems.badRequest(e.faults().stream()
                    .map(fault -> new FieldProblem(fault.pointer(), fault.reason(), fault.detail()))
                    .toList());
        }
    }

    private DocumentedOfferingJson documented(Exported exported) {
        var description = exported.offering().description();
        return new DocumentedOfferingJson()
                .key(description.key())
                .version(description.version())
                .publishedAt(exported.offering().publishedAt().atOffset(ZoneOffset.UTC))
                .provider(description.roles().provider())
                .priceList(description.plans().stream()
                        .map(Plan::components)
                        .flatMap(List::stream)
                        .map(PlanComponent::code)
                        .collect(Collectors.joining("&component=", "/api/billing/v1/price-lists?component=", "")))
                .content(jsons.content(exported.content()));
    }

    private static ImportedOfferingJson imported(Imported imported) {
        var draft = imported.draft();
        return new ImportedOfferingJson()
                .key(draft.key())
                .name(draft.name())
                .number(draft.number())
                .offeringVersionId(draft.id().toString())
                .faults(imported.missing().stream()
                        .map(CatalogueFileController::fault)
                        .toList());
    }

    private static FieldProblemJson fault(Fault fault) {
        return new FieldProblemJson()
                .pointer(fault.pointer())
                .reason(fault.reason())
                .detail(fault.detail());
    }
}
