package de.allmende.marketplace.agreement.demo;

import de.allmende.marketplace.agreement.CoverMove;
import de.allmende.marketplace.agreement.Covers;
import de.allmende.marketplace.agreement.MoveCover;
import de.allmende.marketplace.agreement.RecordCover;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records the framework agreements of the demo before the service reports ready, as its people would: the provider records, the
 * consumer confirms. A second start changes nothing.
 */
@Component
@Profile("demo")
final class DemoCovers implements ApplicationRunner {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Framework(UUID provider, String reference, LocalDate agreedOn, List<UUID> consumers) {}

    private final TenantTransactions transactions;
    private final Covers covers;
    private final RecordCover recordCover;
    private final MoveCover moveCover;

    DemoCovers(TenantTransactions transactions, Covers covers, RecordCover recordCover, MoveCover moveCover) {
        this.transactions = transactions;
        this.covers = covers;
        this.recordCover = recordCover;
        this.moveCover = moveCover;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var paper = Pdf.of(new ClassPathResource("demo/rahmen-avv.pdf").getContentAsByteArray());
        try (var in = new ClassPathResource("demo/agreements.yaml").getInputStream()) {
            List<Object> lines = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            for (var line : lines) {
                var framework = JSON.convertValue(line, Framework.class);
                framework.consumers().forEach(consumer -> conclude(framework, new TenantId(consumer), paper));
            }
        }
    }

    private void conclude(Framework framework, TenantId consumer, Pdf paper) {
        var provider = Actor.system("Demodaten", new TenantId(framework.provider()));
        boolean known = transactions.read(provider, () -> covers.of(provider.tenant())).stream()
                .anyMatch(cover -> cover.consumer().equals(consumer));
        if (!known) {
            var proposed = transactions.change(
                    provider,
                    () -> recordCover.framework(
                            provider, consumer, framework.reference(), framework.agreedOn(), "Rahmen-AVV.pdf", paper));
            moveCover
                    .move(
                            Actor.system("Demodaten", consumer),
                            new MoveCover.Command(proposed.id(), CoverMove.CONFIRM, null))
                    .orElseThrow();
        }
    }
}
