package de.allmende.marketplace.desk.client;

import de.allmende.billing.v1.ListPricesRequest;
import de.allmende.billing.v1.Price;
import de.allmende.billing.v1.PriceModel;
import de.allmende.billing.v1.PricingServiceGrpc;
import de.allmende.marketplace.catalogue.PlanComponent;
import de.allmende.marketplace.desk.ComponentPrices;
import de.allmende.marketplace.desk.DeskRefusal;
import de.allmende.platform.grpc.GrpcNeighbours;
import de.allmende.platform.kernel.Outcome;
import io.grpc.StatusRuntimeException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks billing each time: what is published must have its price at that very moment. */
@Component
final class GrpcComponentPrices implements ComponentPrices {

    private static final Logger LOG = LoggerFactory.getLogger(GrpcComponentPrices.class);

    private final GrpcNeighbours neighbours;

    GrpcComponentPrices(GrpcNeighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public Outcome<List<PlanComponent>, DeskRefusal> missing(List<PlanComponent> components) {
        try {
            var models = neighbours
                    .stub("billing", PricingServiceGrpc::newBlockingStub)
                    .listPrices(ListPricesRequest.newBuilder()
                            .addAllComponentCodes(
                                    components.stream().map(PlanComponent::code).toList())
                            .build())
                    .getPricesList()
                    .stream()
                    .collect(Collectors.toMap(Price::getComponentCode, Price::getModel, (one, other) -> one));
            return Outcome.done(components.stream()
                    .filter(component -> !models(component)
                            .contains(models.getOrDefault(component.code(), PriceModel.PRICE_MODEL_UNSPECIFIED)))
                    .toList());
        } catch (StatusRuntimeException e) {
            LOG.warn("Billing does not tell prices: {}", e.getStatus());
            return Outcome.refused(new DeskRefusal.PricesUnavailable());
        }
    }

    private static Set<PriceModel> models(PlanComponent component) {
        return switch (component.model()) {
            case FIXED ->
                EnumSet.of(
                        PriceModel.PRICE_MODEL_FIXED_PER_MONTH,
                        PriceModel.PRICE_MODEL_FIXED_PER_QUARTER,
                        PriceModel.PRICE_MODEL_FIXED_PER_YEAR);
            case PER_UNIT ->
                EnumSet.of(
                        PriceModel.PRICE_MODEL_PER_UNIT_PER_MONTH,
                        PriceModel.PRICE_MODEL_PER_UNIT_PER_QUARTER,
                        PriceModel.PRICE_MODEL_PER_UNIT_PER_YEAR);
            case PER_INHABITANT -> EnumSet.of(PriceModel.PRICE_MODEL_PER_INHABITANT_PER_YEAR);
            case ONE_TIME -> EnumSet.of(PriceModel.PRICE_MODEL_ONE_TIME);
            case METERED -> EnumSet.of(PriceModel.PRICE_MODEL_PER_USAGE_UNIT);
        };
    }
}
