package de.allmende.marketplace.desk.demo;

import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.desk.Contents;
import de.allmende.marketplace.desk.DecideVersion;
import de.allmende.marketplace.desk.DraftNextVersion;
import de.allmende.marketplace.desk.EditDraft;
import de.allmende.marketplace.desk.OfferingVersion;
import de.allmende.marketplace.desk.OfferingVersions;
import de.allmende.marketplace.desk.OpenOffering;
import de.allmende.marketplace.desk.Proofreader;
import de.allmende.marketplace.desk.SubmitVersion;
import de.allmende.marketplace.desk.VersionMove;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Publishes the demo catalogue of the demo association before the service reports ready, as its people would: one writes and
 * submits, another releases. Their prices are among billing's demo data, which may not be there yet. A second start changes
 * nothing.
 */
@Component
@Profile("demo")
final class DemoCatalogue implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCatalogue.class);
    private static final TenantId ASSOCIATION = new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final Actor EDITOR = Actor.system("Demokatalog", ASSOCIATION);
    private static final Actor RELEASER = new Actor(
            ASSOCIATION,
            Actor.Kind.SYSTEM,
            UUID.fromString("00000000-0000-7000-8000-0000000000ff"),
            "Demokatalog (zweite Person)",
            List.of());

    private final TenantTransactions transactions;
    private final OfferingVersions versions;
    private final Contents contents;
    private final OpenOffering openOffering;
    private final DraftNextVersion draftNextVersion;
    private final EditDraft editDraft;
    private final SubmitVersion submitVersion;
    private final DecideVersion decideVersion;
    private final OfferingFile file;

    DemoCatalogue(
            TenantTransactions transactions,
            OfferingVersions versions,
            Contents contents,
            OpenOffering openOffering,
            DraftNextVersion draftNextVersion,
            EditDraft editDraft,
            SubmitVersion submitVersion,
            Offerings offerings,
            TenantFacts tenants,
            Proofreader proofreader,
            AuditTrail audit,
            BusinessTime time,
            OfferingFile file) {
        this.transactions = transactions;
        this.versions = versions;
        this.contents = contents;
        this.openOffering = openOffering;
        this.draftNextVersion = draftNextVersion;
        this.editDraft = editDraft;
        this.submitVersion = submitVersion;
        this.decideVersion = new DecideVersion(
                transactions,
                versions,
                offerings,
                tenants,
                proofreader,
                components -> Outcome.done(List.of()),
                audit,
                time);
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/catalogue/*.yaml");
        Arrays.sort(files, Comparator.comparing(each -> String.valueOf(each.getFilename())));
        for (var each : files) {
            publish(file.read(each));
        }
        LOG.info("The demo catalogue holds {} offerings.", files.length);
    }

    private void publish(OfferingDescription description) {
        var known = transactions.read(
                EDITOR,
                () -> versions.withKey(ASSOCIATION, description.key())
                        .map(offering -> versions.of(ASSOCIATION, offering))
                        .orElse(List.of()));
        if (known.stream().noneMatch(version -> version.number() >= description.version())) {
            release(draft(description, known));
        }
    }

    private OfferingVersion draft(OfferingDescription description, List<OfferingVersion> known) {
        var content = contents.of(description);
        if (known.isEmpty()) {
            return openOffering.open(EDITOR, description.key(), content).orElseThrow();
        }
        var next = draftNextVersion.draft(EDITOR, known.getFirst().offering()).orElseThrow();
        return editDraft.edit(EDITOR, next.id(), content, next.version()).orElseThrow();
    }

    private void release(OfferingVersion draft) {
        var submitted =
                submitVersion.submit(EDITOR, draft.id(), draft.version()).orElseThrow();
        decideVersion
                .decide(
                        RELEASER,
                        new DecideVersion.Command(submitted.id(), VersionMove.RELEASE, null, submitted.version()))
                .orElseThrow();
    }
}
