package de.allmende.marketplace.procurement.demo;

import de.allmende.marketplace.booking.ProcurementBasis;
import de.allmende.marketplace.procurement.Exemption;
import de.allmende.marketplace.procurement.ExemptionMove;
import de.allmende.marketplace.procurement.Exemptions;
import de.allmende.marketplace.procurement.MoveExemption;
import de.allmende.marketplace.procurement.ProposeExemption;
import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.io.IOException;
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
 * Records the grounds of the demo's providers before the service reports ready, as their people would: one records, another
 * releases. A second start changes nothing.
 */
@Component
@Profile("demo")
final class DemoExemptions implements ApplicationRunner {

    private static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-0000000000fe");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Ground(UUID provider, LegalRelation relation, ProcurementBasis basis, String note) {}

    private final TenantTransactions transactions;
    private final Exemptions exemptions;
    private final ProposeExemption proposeExemption;
    private final MoveExemption moveExemption;

    DemoExemptions(
            TenantTransactions transactions,
            Exemptions exemptions,
            ProposeExemption proposeExemption,
            MoveExemption moveExemption) {
        this.transactions = transactions;
        this.exemptions = exemptions;
        this.proposeExemption = proposeExemption;
        this.moveExemption = moveExemption;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (var in = new ClassPathResource("demo/procurement.yaml").getInputStream()) {
            List<Object> lines = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            for (var line : lines) {
                var ground = JSON.convertValue(line, Ground.class);
                record(
                        new TenantId(ground.provider()),
                        new ProposeExemption.Command(ground.relation(), null, ground.basis(), ground.note()));
            }
        }
    }

    private void record(TenantId provider, ProposeExemption.Command command) {
        var editor = Actor.system("Demodaten", provider);
        var relation = command.relation();
        if (transactions.read(editor, () -> exemptions.of(provider)).stream()
                .map(Exemption::relation)
                .anyMatch(known -> known == relation)) {
            return;
        }
        var proposed = proposeExemption.propose(editor, command).orElseThrow();
        var second = new Actor(provider, Actor.Kind.SYSTEM, SECOND, "Demodaten (zweite Person)", List.of());
        moveExemption
                .move(second, new MoveExemption.Command(proposed.id(), ExemptionMove.RELEASE, null))
                .orElseThrow();
    }
}
