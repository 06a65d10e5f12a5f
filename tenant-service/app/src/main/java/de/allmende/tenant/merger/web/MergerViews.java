package de.allmende.tenant.merger.web;

import de.allmende.tenant.register.Ars;
import de.allmende.tenant.rest.DiscardedMerger;
import de.allmende.tenant.rest.Merger;
import de.allmende.tenant.rest.MergerState;
import de.allmende.tenant.rest.TenantName;
import java.time.ZoneOffset;

/** Mergers as the contract shows them. */
final class MergerViews {

    private MergerViews() {}

    static Merger merger(de.allmende.tenant.merger.Merger merger) {
        var view = new Merger()
                .id(merger.id().toString())
                .predecessor(name(merger.predecessor()))
                .successor(name(merger.successor()))
                .takesEffectOn(merger.takesEffectOn())
                .legalBasis(merger.legalBasis())
                .decisionReference(merger.decisionReference())
                .state(MergerState.valueOf(merger.state().name()))
                .formerRoutingId(merger.formerKeys().routingId())
                .recordedBy(merger.recorded().byName())
                .recordedAt(merger.recorded().at().atOffset(ZoneOffset.UTC));
        var ars = merger.formerKeys().ars();
        if (ars != null) {
            view.formerArs(ars).formerAgs(new Ars(ars).ags().value());
        }
        var released = merger.released();
        if (released != null) {
            view.releasedBy(released.byName()).releasedAt(released.at().atOffset(ZoneOffset.UTC));
        }
        var tookEffectAt = merger.tookEffectAt();
        if (tookEffectAt != null) {
            view.tookEffectAt(tookEffectAt.atOffset(ZoneOffset.UTC));
        }
        var discarding = merger.discarding();
        if (discarding != null) {
            view.discarded(new DiscardedMerger()
                    .reason(discarding.reason())
                    .by(discarding.byName())
                    .at(discarding.at().atOffset(ZoneOffset.UTC)));
        }
        return view;
    }

    private static TenantName name(de.allmende.tenant.merger.Merger.Party party) {
        return new TenantName().id(party.id().toString()).name(party.name());
    }
}
