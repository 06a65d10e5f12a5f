package de.allmende.tenant.register.web;

import de.allmende.platform.web.CurrentActor;
import de.allmende.tenant.register.Register;
import de.allmende.tenant.register.RegisterEntry;
import de.allmende.tenant.register.RegisterKind;
import de.allmende.tenant.register.SearchRegister;
import de.allmende.tenant.rest.RegisterApi;
import de.allmende.tenant.rest.RegisterEntryList;
import de.allmende.tenant.rest.TenantKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class RegisterController implements RegisterApi {

    private final CurrentActor currentActor;
    private final SearchRegister searchRegister;

    RegisterController(CurrentActor currentActor, SearchRegister searchRegister) {
        this.currentActor = currentActor;
        this.searchRegister = searchRegister;
    }

    @Override
    public ResponseEntity<RegisterEntryList> searchMunicipalities(String q, Integer pageSize) {
        var found = searchRegister.search(currentActor.get(), q, pageSize);
        return ResponseEntity.ok(new RegisterEntryList()
                .items(found.stream().map(RegisterController::view).toList())
                .source(Register.ATTRIBUTION));
    }

    private static de.allmende.tenant.rest.RegisterEntry view(RegisterEntry entry) {
        var ags = entry.ags();
        return new de.allmende.tenant.rest.RegisterEntry()
                .ars(entry.ars().value())
                .ags(ags == null ? null : ags.value())
                .name(entry.name())
                .kind(kind(entry.kind().level()))
                .kindLabel(entry.kind().label())
                .inhabitants(entry.inhabitants())
                .county(entry.county())
                .association(entry.association());
    }

    private static TenantKind kind(RegisterKind.Level level) {
        return switch (level) {
            case MUNICIPALITY -> TenantKind.MUNICIPALITY;
            case JOINT_ADMINISTRATION -> TenantKind.VERBANDSGEMEINDE;
            case COUNTY -> TenantKind.COUNTY;
        };
    }
}
