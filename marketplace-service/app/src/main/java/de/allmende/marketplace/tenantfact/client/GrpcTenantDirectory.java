package de.allmende.marketplace.tenantfact.client;

import de.allmende.marketplace.tenantfact.TenantDirectory;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.platform.grpc.GrpcNeighbours;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.tenant.v1.ListTenantFactsRequest;
import de.allmende.tenant.v1.TenantFactsServiceGrpc;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks tenant-service for all tenants, page by page. */
@Component
final class GrpcTenantDirectory implements TenantDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(GrpcTenantDirectory.class);
    private static final int PAGE = 500;

    private final GrpcNeighbours neighbours;
    private final BusinessTime time;

    GrpcTenantDirectory(GrpcNeighbours neighbours, BusinessTime time) {
        this.neighbours = neighbours;
        this.time = time;
    }

    @Override
    public List<TenantFact> all() {
        var facts = new ArrayList<TenantFact>();
        var token = "";
        try {
            do {
                var page = neighbours
                        .jobStub("tenant", TenantFactsServiceGrpc::newBlockingStub)
                        .listTenantFacts(ListTenantFactsRequest.newBuilder()
                                .setPageSize(PAGE)
                                .setPageToken(token)
                                .build());
                page.getFactsList().stream()
                        .map(fact -> TenantFactMessages.fact(fact, time.today()))
                        .forEach(facts::add);
                token = page.getNextPageToken();
            } while (!token.isEmpty());
        } catch (StatusRuntimeException e) {
            LOG.warn("tenant-service does not tell facts now: {}", e.getStatus());
        }
        return facts;
    }
}
