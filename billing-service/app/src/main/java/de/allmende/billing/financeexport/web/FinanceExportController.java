package de.allmende.billing.financeexport.web;

import static de.allmende.platform.web.Answers.orRefuse;

import de.allmende.billing.financeexport.ChangeExportProfile;
import de.allmende.billing.financeexport.ExportAnswer;
import de.allmende.billing.financeexport.ExportCosts;
import de.allmende.billing.financeexport.ExportFault;
import de.allmende.billing.financeexport.ExportForFinance;
import de.allmende.billing.financeexport.ExportProfiles;
import de.allmende.billing.financeexport.Presets;
import de.allmende.billing.rest.FinanceExportContent;
import de.allmende.billing.rest.FinanceExportsApi;
import de.allmende.billing.rest.FinanceProfile;
import de.allmende.billing.rest.FinanceProfileChange;
import de.allmende.billing.rest.FinanceProfileKey;
import de.allmende.billing.rest.FinanceProfileList;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.EntityTags;
import de.allmende.platform.web.FieldProblem;
import de.allmende.platform.web.Problems;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class FinanceExportController implements FinanceExportsApi {

    private final ChangeExportProfile changeExportProfile;
    private final ExportForFinance exportForFinance;
    private final ExportCosts exportCosts;
    private final ExportProfiles profiles;
    private final TenantTransactions transactions;
    private final CurrentActor currentActor;
    private final BusinessTime time;

    FinanceExportController(
            ChangeExportProfile changeExportProfile,
            ExportForFinance exportForFinance,
            ExportCosts exportCosts,
            ExportProfiles profiles,
            TenantTransactions transactions,
            CurrentActor currentActor,
            BusinessTime time) {
        this.changeExportProfile = changeExportProfile;
        this.exportForFinance = exportForFinance;
        this.exportCosts = exportCosts;
        this.profiles = profiles;
        this.transactions = transactions;
        this.currentActor = currentActor;
        this.time = time;
    }

    @Override
    public ResponseEntity<FinanceProfileList> listFinanceProfiles() {
        var actor = currentActor.get();
        return ResponseEntity.ok(transactions.read(
                actor,
                () -> new FinanceProfileList()
                        .items(Presets.keys().stream()
                                .map(key -> profiles.newest(actor.tenant(), key).orElseThrow())
                                .map(ProfileJsons::profile)
                                .toList())));
    }

    @Override
    public ResponseEntity<FinanceProfile> getFinanceProfile(FinanceProfileKey profileKey) {
        var actor = currentActor.get();
        return answer(transactions
                .read(actor, () -> profiles.newest(actor.tenant(), ProfileJsons.key(profileKey)))
                .orElseThrow(Problems::notFound));
    }

    @Override
    public ResponseEntity<FinanceProfileList> listFinanceProfileVersions(FinanceProfileKey profileKey) {
        var actor = currentActor.get();
        return ResponseEntity.ok(transactions.read(
                actor,
                () -> new FinanceProfileList()
                        .items(profiles.versions(actor.tenant(), ProfileJsons.key(profileKey)).stream()
                                .map(ProfileJsons::profile)
                                .toList())));
    }

    @Override
    public ResponseEntity<FinanceProfile> changeFinanceProfile(
            FinanceProfileKey profileKey, FinanceProfileChange body, @Nullable String ifMatch) {
        var version = Math.toIntExact(Math.min(EntityTags.version(ifMatch), Integer.MAX_VALUE));
        var wanted = ProfileJsons.wanted(ProfileJsons.key(profileKey), version, body);
        return answer(orRefuse(changeExportProfile.change(currentActor.get(), wanted)));
    }

    private static ResponseEntity<FinanceProfile> answer(de.allmende.billing.financeexport.ExportProfile profile) {
        return ResponseEntity.ok().eTag(EntityTags.of(profile.version())).body(ProfileJsons.profile(profile));
    }

    @Override
    public ResponseEntity<Resource> exportForFinance(
            FinanceProfileKey profileKey, @Nullable FinanceExportContent content, @Nullable String month) {
        var actor = currentActor.get();
        var key = ProfileJsons.key(profileKey);
        return file(orRefuse(
                content == FinanceExportContent.OPEN_ITEMS
                        ? exportForFinance.openItems(actor, key)
                        : exportForFinance.invoicesOf(actor, key, month(month))));
    }

    @Override
    public ResponseEntity<Resource> exportCosts(@Nullable String month) {
        return file(exportCosts.of(currentActor.get(), month(month)));
    }

    private YearMonth month(@Nullable String month) {
        return month == null ? time.month() : YearMonth.parse(month);
    }

    private static ResponseEntity<Resource> file(ExportAnswer answer) {
        return switch (answer) {
            case ExportAnswer.Unwritable(var faults) ->
                throw Problems.badRequest(
                        faults.stream().map(FinanceExportController::problem).toList());
            case ExportAnswer.Written(var name, var charset, var content) ->
                ResponseEntity.ok()
                        .contentType(new MediaType(new MediaType("text", "csv"), charset))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name)
                                        .build()
                                        .toString())
                        .body(new ByteArrayResource(content));
        };
    }

    private static FieldProblem problem(ExportFault fault) {
        return new FieldProblem(
                "/lines/" + fault.line(),
                "NOT_ENCODABLE",
                "Zeile %d, Spalte „%s“: Das Zeichen „%s“ gibt es im Zeichensatz %s nicht. Bitte wählen Sie im Profil UTF-8."
                        .formatted(fault.line(), fault.heading(), fault.sign(), fault.encoding()));
    }
}
