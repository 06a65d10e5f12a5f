package de.allmende.billing.price.web;

import de.allmende.billing.price.DecidePrice;
import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.price.Prices;
import de.allmende.billing.rest.NewPrice;
import de.allmende.billing.rest.Price;
import de.allmende.billing.rest.PriceList;
import de.allmende.billing.rest.PriceListsApi;
import de.allmende.billing.rest.PriceModel;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class PriceListController implements PriceListsApi {

    private final Prices prices;
    private final DecidePrice decidePrice;
    private final TenantTransactions transactions;
    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final BusinessTime time;

    PriceListController(
            Prices prices,
            DecidePrice decidePrice,
            TenantTransactions transactions,
            CurrentActor currentActor,
            Idempotent idempotent,
            BusinessTime time) {
        this.prices = prices;
        this.decidePrice = decidePrice;
        this.idempotent = idempotent;
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

    @Override
    public ResponseEntity<PriceList> listPriceVersions(String offering) {
        var actor = currentActor.get();
        var found = transactions.read(actor, () -> prices.of(actor.tenant(), offering));
        return ResponseEntity.ok(new PriceList()
                .items(found.stream().map(PriceListController::view).toList()));
    }

    @Override
    public ResponseEntity<Price> decidePrice(String idempotencyKey, NewPrice wanted) {
        var actor = currentActor.get();
        var command = new DecidePrice.Command(
                wanted.getComponent(),
                de.allmende.billing.price.PriceModel.valueOf(wanted.getModel().name()),
                new BigDecimal(wanted.getUnitPrice()),
                wanted.getUnitLabel().strip(),
                wanted.getEffectiveFrom(),
                wanted.getDecision().strip(),
                PriceTermsJsons.read(wanted.getTerms()));
        return idempotent.answer(
                () -> decidePrice.decide(actor, command),
                version -> ResponseEntity.status(HttpStatus.CREATED).body(view(version)));
    }

    private static Price view(PriceVersion version) {
        return new Price()
                .component(version.component())
                .model(PriceModel.valueOf(version.model().name()))
                .unitPrice(version.unitPrice().toPlainString())
                .unitLabel(version.unitLabel())
                .unitCode(version.unitCode())
                .effectiveFrom(version.effectiveFrom())
                .decision(version.decision())
                .terms(version.terms().arePlain() ? null : PriceTermsJsons.write(version.terms()));
    }
}
