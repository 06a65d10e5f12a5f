package de.allmende.marketplace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectNode PLAIN =
            JSON.valueToTree(SampleOfferings.eAkte().description());

    private static OfferingDescription operatedBy(String operator, String... subProcessors) {
        var changed = PLAIN.deepCopy();
        ((ObjectNode) changed.get("roles")).put("operator", operator);
        ((ObjectNode) changed.get("personalData"))
                .set(
                        "subProcessors",
                        JSON.valueToTree(List.of(subProcessors).stream()
                                .map(name -> new PersonalData.SubProcessor(
                                        name, "Ort", "Betrieb", "Deutschland", LocalDate.EPOCH))
                                .toList()));
        return JSON.treeToValue(changed, OfferingDescription.class);
    }

    private static List<String> subProcessors(OfferingDescription description) {
        return Objects.requireNonNull(Contract.of(description).processing()).subProcessors();
    }

    @Test
    void theProviderIsPartnerIssuerAndProcessor() {
        var contract = Contract.of(SampleOfferings.eAkte().description());
        assertThat(contract.partner()).isEqualTo("Zweckverband");
        assertThat(contract.documentIssuer()).isEqualTo("Zweckverband");
        assertThat(Objects.requireNonNull(contract.processing()).processor()).isEqualTo("Zweckverband");
    }

    @Test
    void anotherOperatorProcessesBeneathThePartnerAndIsNamedOnce() {
        assertThat(subProcessors(operatedBy("Rechenhof GmbH", "Rechenhof GmbH", "Sicherungshaus eG")))
                .containsExactly("Rechenhof GmbH", "Sicherungshaus eG");
        assertThat(subProcessors(operatedBy("Zweckverband"))).isEmpty();
    }

    @Test
    void withoutPersonalDataNobodyProcesses() {
        var changed = PLAIN.deepCopy();
        ((ObjectNode) changed.get("personalData")).put("processed", false);
        assertThat(Contract.of(JSON.treeToValue(changed, OfferingDescription.class))
                        .processing())
                .isNull();
    }

    @Test
    void whatSaysNothingOfItsModelIsAContractWithTheProvider() {
        var changed = PLAIN.deepCopy();
        changed.remove("contractModel");
        assertThat(JSON.treeToValue(changed, OfferingDescription.class).contractModel())
                .isEqualTo(ContractModel.DIRECT);
    }
}
