package de.allmende.marketplace.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * With whom a consumer is bound when it books. All of it follows from the contract model and the description; nobody writes it.
 *
 * <p>The documents are issued by the tenant that provides the offering. Therefore only an association resells, and only others
 * are brokered: in each model the contract partner is the provider.
 *
 * @param processing null when no personal data are processed
 */
public record Contract(
        ContractModel model,
        String partner,
        String documentIssuer,
        @Nullable Processing processing) {

    /**
     * Auftragsverarbeitung (Art. 28 GDPR): who processes for the consumer, which is the controller.
     *
     * @param subProcessors names; the operator first, when it is not the processor itself
     */
    public record Processing(String processor, String agreementTemplate, List<String> subProcessors) {

        public Processing {
            subProcessors = List.copyOf(subProcessors);
        }
    }

    public static Contract of(OfferingDescription description) {
        var provider = description.roles().provider();
        return new Contract(description.contractModel(), provider, provider, processing(description, provider));
    }

    private static @Nullable Processing processing(OfferingDescription description, String processor) {
        var data = description.personalData();
        return data.processed()
                ? new Processing(
                        processor,
                        data.agreementTemplate(),
                        Stream.concat(
                                        Stream.of(description.roles().operator()),
                                        data.subProcessors().stream().map(PersonalData.SubProcessor::name))
                                .filter(name -> !name.equals(processor))
                                .distinct()
                                .toList())
                : null;
    }
}
