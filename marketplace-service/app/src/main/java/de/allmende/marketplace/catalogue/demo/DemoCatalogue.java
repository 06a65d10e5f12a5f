package de.allmende.marketplace.catalogue.demo;

import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.catalogue.PublishOffering;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Publishes the demo catalogue for the demo association before the service reports ready; a second start changes nothing. */
@Component
@Profile("demo")
final class DemoCatalogue implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCatalogue.class);
    private static final TenantId ASSOCIATION = new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    private final PublishOffering publishOffering;
    private final OfferingFile file;

    DemoCatalogue(PublishOffering publishOffering, OfferingFile file) {
        this.publishOffering = publishOffering;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var association = Actor.system("Demokatalog", ASSOCIATION);
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/catalogue/*.yaml");
        Arrays.sort(files, Comparator.comparing(each -> String.valueOf(each.getFilename())));
        for (var each : files) {
            OfferingDescription description = file.read(each);
            publishOffering.publish(association, description).orElseThrow();
        }
        LOG.info("The demo catalogue holds {} offerings.", files.length);
    }
}
