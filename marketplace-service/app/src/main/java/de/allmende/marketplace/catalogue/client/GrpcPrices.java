package de.allmende.marketplace.catalogue.client;

import de.allmende.billing.v1.ListPricesRequest;
import de.allmende.billing.v1.Price;
import de.allmende.billing.v1.PriceModel;
import de.allmende.billing.v1.PricingServiceGrpc;
import de.allmende.marketplace.catalogue.ChargePeriod;
import de.allmende.marketplace.catalogue.ListPrice;
import de.allmende.marketplace.catalogue.PriceTable;
import de.allmende.marketplace.catalogue.Prices;
import de.allmende.platform.grpc.GrpcNeighbours;
import de.allmende.platform.kernel.BusinessTime;
import io.grpc.StatusRuntimeException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks billing for list prices and keeps the answers for half a minute; list prices are the same for everyone. */
@Component
final class GrpcPrices implements Prices {

    private static final Logger LOG = LoggerFactory.getLogger(GrpcPrices.class);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Known(Optional<ListPrice> price, Instant askedAt) {}

    private final GrpcNeighbours neighbours;
    private final BusinessTime time;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Instant> awaySince = new AtomicReference<>();

    GrpcPrices(GrpcNeighbours neighbours, BusinessTime time) {
        this.neighbours = neighbours;
        this.time = time;
    }

    @Override
    public PriceTable of(Collection<String> componentCodes) {
        var now = time.now();
        var codes = new TreeSet<>(componentCodes);
        var missing =
                codes.stream().filter(code -> !isFresh(known.get(code), now)).toList();
        if (!missing.isEmpty() && !ask(missing, now)) {
            return new PriceTable(Map.of(), awaySince.get());
        }
        var prices = new HashMap<String, ListPrice>();
        for (var code : codes) {
            var answer = known.get(code);
            if (answer != null) {
                answer.price().ifPresent(price -> prices.put(code, price));
            }
        }
        return new PriceTable(prices, null);
    }

    private boolean ask(Collection<String> codes, Instant now) {
        try {
            var answer = neighbours
                    .stub("billing", PricingServiceGrpc::newBlockingStub)
                    .listPrices(ListPricesRequest.newBuilder()
                            .addAllComponentCodes(codes)
                            .build());
            var found = new HashMap<String, ListPrice>();
            for (Price price : answer.getPricesList()) {
                found.put(
                        price.getComponentCode(),
                        new ListPrice(new BigDecimal(price.getUnitPrice()), period(price.getModel())));
            }
            codes.forEach(code -> known.put(code, new Known(Optional.ofNullable(found.get(code)), now)));
            awaySince.set(null);
            return true;
        } catch (StatusRuntimeException e) {
            LOG.warn("Billing does not tell prices: {}", e.getStatus());
            awaySince.compareAndSet(null, now);
            return false;
        }
    }

    private static ChargePeriod period(PriceModel model) {
        return switch (model) {
            case PRICE_MODEL_FIXED_PER_MONTH, PRICE_MODEL_PER_UNIT_PER_MONTH, PRICE_MODEL_PER_USAGE_UNIT ->
                ChargePeriod.MONTH;
            case PRICE_MODEL_FIXED_PER_QUARTER, PRICE_MODEL_PER_UNIT_PER_QUARTER -> ChargePeriod.QUARTER;
            case PRICE_MODEL_FIXED_PER_YEAR, PRICE_MODEL_PER_UNIT_PER_YEAR, PRICE_MODEL_PER_INHABITANT_PER_YEAR ->
                ChargePeriod.YEAR;
            case PRICE_MODEL_ONE_TIME -> ChargePeriod.ONCE;
            case PRICE_MODEL_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalStateException("Billing named no model for a price.");
        };
    }

    private static boolean isFresh(@Nullable Known answer, Instant now) {
        return answer != null
                && !now.isBefore(answer.askedAt())
                && now.isBefore(answer.askedAt().plus(FRESH));
    }
}
