package de.allmende.billing.price.demo;

import de.allmende.billing.price.AddPriceVersion;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceTerms;
import de.allmende.billing.price.PriceVersion;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Loads the prices of the demo catalogue, which the demo's association has decided. */
@Component
@Profile("demo")
@Order(2)
final class DemoPrices implements ApplicationRunner {

    private static final TenantId ASSOCIATION = new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final String FILE = "demo/prices.yaml";

    private final AddPriceVersion addPriceVersion;

    DemoPrices(AddPriceVersion addPriceVersion) {
        this.addPriceVersion = addPriceVersion;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var actor = Actor.system("demo prices", ASSOCIATION);
        for (var row : rows()) {
            addPriceVersion.add(actor, version(row));
        }
    }

    private static List<Map<String, Object>> rows() throws IOException {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            return reader().load(in);
        }
    }

    /** Every scalar is text here: prices must not pass through binary numbers, dates not through instants. */
    private static Yaml reader() {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none: 2026-01-01 stays text
            }
        });
    }

    private static PriceVersion version(Map<String, Object> row) {
        return new PriceVersion(
                Ids.next(),
                ASSOCIATION,
                text(row, "component"),
                PriceModel.valueOf(text(row, "model")),
                new BigDecimal(text(row, "unitPrice")),
                text(row, "unitLabel"),
                text(row, "unitCode"),
                LocalDate.parse(text(row, "validFrom")),
                text(row, "decision"),
                PriceTerms.PLAIN);
    }

    private static String text(Map<String, Object> row, String key) {
        return Objects.requireNonNull(row.get(key), () -> key + " is missing in " + FILE + ": " + row)
                .toString();
    }
}
