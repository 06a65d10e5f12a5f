package de.allmende.marketplace.catalogue.json;

import de.allmende.marketplace.catalogue.Contract;
import de.allmende.marketplace.rest.ContractJson;
import de.allmende.marketplace.rest.ContractModelJson;
import de.allmende.marketplace.rest.ProcessingChainJson;
import org.jspecify.annotations.Nullable;

/** Contracts as JSON, wherever one is shown. */
public final class ContractJsons {

    private ContractJsons() {}

    public static @Nullable ContractJson contract(@Nullable Contract contract) {
        if (contract == null) {
            return null;
        }
        var json = new ContractJson()
                .model(ContractModelJson.valueOf(contract.model().name()))
                .modelLabel(contract.model().label())
                .explanation(contract.model().explanation())
                .partner(contract.partner())
                .documentIssuer(contract.documentIssuer());
        var processing = contract.processing();
        return processing == null
                ? json
                : json.processing(new ProcessingChainJson()
                        .processor(processing.processor())
                        .agreementTemplate(processing.agreementTemplate())
                        .subProcessors(processing.subProcessors()));
    }
}
