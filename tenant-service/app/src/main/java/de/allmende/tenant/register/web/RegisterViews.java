package de.allmende.tenant.register.web;

import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.register.ConcernedChange;
import de.allmende.tenant.register.RegisterChange;
import de.allmende.tenant.register.RegisterEntry;
import de.allmende.tenant.register.RegisterKind;
import de.allmende.tenant.rest.RegisterChangeCount;
import de.allmende.tenant.rest.RegisterChangeKind;
import de.allmende.tenant.rest.RegisterFacts;
import de.allmende.tenant.rest.RegisterImport;
import de.allmende.tenant.rest.RegisterImportState;
import de.allmende.tenant.rest.TenantKind;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The register and its imports as the API shows them. */
final class RegisterViews {

    private RegisterViews() {}

    static RegisterImport imported(Actor actor, de.allmende.tenant.register.RegisterImport imported) {
        var view = new RegisterImport()
                .id(imported.id().toString())
                .fileName(imported.fileName())
                .editionOn(imported.editionOn())
                .inhabitantsOn(imported.inhabitantsOn())
                .replacesOn(imported.replacesOn())
                .submittedBy(imported.submittedByName())
                .submittedAt(imported.submittedAt().atOffset(ZoneOffset.UTC))
                .own(imported.submittedBy().equals(actor.subject()))
                .state(RegisterImportState.SUBMITTED)
                .changes(imported.changes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(count -> new RegisterChangeCount()
                                .kind(kind(count.getKey()))
                                .count(count.getValue()))
                        .toList());
        var decision = imported.decision();
        if (decision != null) {
            view.state(decision.released() ? RegisterImportState.RELEASED : RegisterImportState.DISCARDED)
                    .decidedBy(decision.byName())
                    .decidedAt(decision.at().atOffset(ZoneOffset.UTC));
        }
        return view;
    }

    static de.allmende.tenant.rest.RegisterChange change(ConcernedChange concerned) {
        var change = concerned.change();
        return new de.allmende.tenant.rest.RegisterChange()
                .kind(kind(change.kind()))
                .before(facts(change.before()))
                .after(facts(change.after()))
                .tenantName(concerned.tenantName());
    }

    private static RegisterChangeKind kind(RegisterChange.Kind kind) {
        return RegisterChangeKind.valueOf(kind.name());
    }

    private static @Nullable RegisterFacts facts(RegisterChange.@Nullable Facts facts) {
        return facts == null
                ? null
                : new RegisterFacts()
                        .ars(facts.ars().value())
                        .name(facts.name())
                        .kindLabel(facts.kind().label())
                        .inhabitants(facts.inhabitants());
    }

    static de.allmende.tenant.rest.RegisterEntry entry(RegisterEntry entry) {
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
