package de.allmende.tenant.register.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.FieldProblem;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.register.DecideRegisterImport;
import de.allmende.tenant.register.Gv100ad;
import de.allmende.tenant.register.MalformedRegisterFile;
import de.allmende.tenant.register.ReadRegisterImports;
import de.allmende.tenant.register.RegisterChange;
import de.allmende.tenant.register.RegisterChangeFilter;
import de.allmende.tenant.register.RegisterEdition;
import de.allmende.tenant.register.RegisterImportId;
import de.allmende.tenant.register.RegisterRefusal;
import de.allmende.tenant.register.SearchRegister;
import de.allmende.tenant.register.SubmitRegisterImport;
import de.allmende.tenant.rest.RegisterApi;
import de.allmende.tenant.rest.RegisterChangeKind;
import de.allmende.tenant.rest.RegisterChangePage;
import de.allmende.tenant.rest.RegisterEntryList;
import de.allmende.tenant.rest.RegisterImport;
import de.allmende.tenant.rest.RegisterImportList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class RegisterController implements RegisterApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final Cursors cursors;
    private final SearchRegister searchRegister;
    private final SubmitRegisterImport submitRegisterImport;
    private final DecideRegisterImport decideRegisterImport;
    private final ReadRegisterImports readRegisterImports;

    RegisterController(
            CurrentActor currentActor,
            Idempotent idempotent,
            Cursors cursors,
            SearchRegister searchRegister,
            SubmitRegisterImport submitRegisterImport,
            DecideRegisterImport decideRegisterImport,
            ReadRegisterImports readRegisterImports) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.cursors = cursors;
        this.searchRegister = searchRegister;
        this.submitRegisterImport = submitRegisterImport;
        this.decideRegisterImport = decideRegisterImport;
        this.readRegisterImports = readRegisterImports;
    }

    @Override
    public ResponseEntity<RegisterEntryList> searchMunicipalities(String q, Integer pageSize) {
        var found = searchRegister.search(currentActor.get(), q, pageSize);
        return ResponseEntity.ok(new RegisterEntryList()
                .items(found.entries().stream().map(RegisterViews::entry).toList())
                .source(found.edition().attribution()));
    }

    @Override
    public ResponseEntity<RegisterImportList> listRegisterImports() {
        var actor = currentActor.get();
        var overview = readRegisterImports.all(actor);
        var current = overview.current();
        return ResponseEntity.ok(new RegisterImportList()
                .editionOn(current.editionOn())
                .inhabitantsOn(current.inhabitantsOn())
                .municipalities(current.municipalities())
                .source(current.attribution())
                .items(overview.imports().stream()
                        .map(imported -> RegisterViews.imported(actor, imported))
                        .toList()));
    }

    @Override
    public ResponseEntity<RegisterImport> submitRegisterImport(
            String fileName, LocalDate inhabitantsOn, String idempotencyKey, Resource body) {
        var file = bytes(body);
        var edition = edition(file, inhabitantsOn);
        return idempotent.answer(
                () -> submitRegisterImport.submit(currentActor.get(), fileName, file, edition),
                submitted -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(RegisterViews.imported(currentActor.get(), submitted)));
    }

    private static byte[] bytes(Resource body) {
        try {
            return body.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RegisterEdition edition(byte[] file, LocalDate inhabitantsOn) {
        try {
            var edition = Gv100ad.read(file, inhabitantsOn);
            if (inhabitantsOn.isAfter(edition.editionOn())) {
                throw Problems.badRequest(
                        "inhabitantsOn",
                        "AFTER_THE_EDITION",
                        "Die Einwohnerzahlen können nicht jünger sein als der Gebietsstand der Datei.");
            }
            return edition;
        } catch (MalformedRegisterFile e) {
            throw Problems.badRequest(e.faults().stream()
                    .map(fault -> new FieldProblem(
                            fault.line() == 0 ? "" : "/lines/" + fault.line(),
                            "MALFORMED_LINE",
                            fault.line() == 0 ? fault.text() : "Zeile %d: %s".formatted(fault.line(), fault.text())))
                    .toList());
        }
    }

    @Override
    public ResponseEntity<RegisterImport> getRegisterImport(String registerImportId) {
        var actor = currentActor.get();
        return readRegisterImports
                .one(actor, id(RegisterImportId::parse, registerImportId))
                .map(found -> ResponseEntity.ok(RegisterViews.imported(actor, found)))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<RegisterChangePage> listRegisterChanges(
            String registerImportId,
            @Nullable RegisterChangeKind kind,
            Boolean ofTenants,
            Integer pageSize,
            @Nullable String pageToken) {
        var actor = currentActor.get();
        var filter =
                new RegisterChangeFilter(kind == null ? null : RegisterChange.Kind.valueOf(kind.name()), ofTenants);
        int after = cursors.decode(actor, pageToken).map(Integer::parseInt).orElse(-1);
        var found = readRegisterImports
                .changes(actor, id(RegisterImportId::parse, registerImportId), filter, after, pageSize + 1)
                .orElseThrow(Problems::notFound);
        var page = new RegisterChangePage()
                .items(found.stream().limit(pageSize).map(RegisterViews::change).toList());
        if (found.size() > pageSize) {
            page.nextPageToken(
                    cursors.encode(actor, String.valueOf(found.get(pageSize - 1).position())));
        }
        return ResponseEntity.ok(page);
    }

    @Override
    public ResponseEntity<RegisterImport> releaseRegisterImport(String registerImportId, String idempotencyKey) {
        var id = id(RegisterImportId::parse, registerImportId);
        return decided(() -> decideRegisterImport.release(currentActor.get(), id));
    }

    @Override
    public ResponseEntity<RegisterImport> discardRegisterImport(String registerImportId, String idempotencyKey) {
        var id = id(RegisterImportId::parse, registerImportId);
        return decided(() -> decideRegisterImport.discard(currentActor.get(), id));
    }

    private ResponseEntity<RegisterImport> decided(
            Supplier<Outcome<de.allmende.tenant.register.RegisterImport, RegisterRefusal>> act) {
        return idempotent.answer(
                act, decided -> ResponseEntity.ok(RegisterViews.imported(currentActor.get(), decided)));
    }
}
