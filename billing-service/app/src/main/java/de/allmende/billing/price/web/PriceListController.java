package de.allmende.billing.price.web;

import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.price.Prices;
import de.allmende.billing.rest.Price;
import de.allmende.billing.rest.PriceList;
import de.allmende.billing.rest.PriceListsApi;
import de.allmende.billing.rest.PriceModel;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.web.CurrentActor;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class PriceListController implements PriceListsApi {

    private final Prices prices;
    private final TenantTransactions transactions;
    private final CurrentActor currentActor;
    private final BusinessTime time;

    PriceListController(Prices prices, TenantTransactions transactions, CurrentActor currentActor, BusinessTime time) {
        this.prices = prices;
        this.transactions = transactions;
        this.currentActor = currentActor;
        this.time = time;
    }

    @Override
    public ResponseEntity<PriceList> listPrices(List<String> component) {
        var found = transactions.read(currentActor.get(), () -> prices.inForce(component, time.today()));
        return ResponseEntity.ok(new PriceList()
                .items(found.stream().map(PriceListController::view).toList()));
    }

    private static Price view(PriceVersion version) {
        return new Price()
                .component(version.component())
                .model(PriceModel.valueOf(version.model().name()))
                .unitPrice(version.unitPrice().toPlainString())
                .unitLabel(version.unitLabel())
                .unitCode(version.unitCode())
                .effectiveFrom(version.effectiveFrom())
                .decision(version.decision());
    }
}
