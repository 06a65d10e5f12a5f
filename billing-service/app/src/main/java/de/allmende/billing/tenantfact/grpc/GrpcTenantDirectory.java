package de.allmende.billing.tenantfact.grpc;

import de.allmende.billing.tenantfact.TenantDirectory;
import de.allmende.billing.tenantfact.TenantFact;
import de.allmende.platform.grpc.GrpcNeighbours;
import de.allmende.tenant.v1.ListTenantFactsRequest;
import de.allmende.tenant.v1.TenantFactsServiceGrpc;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks tenant-service page by page. */
@Component
final class GrpcTenantDirectory implements TenantDirectory {

    private static final int PAGE = 500;

    private final GrpcNeighbours neighbours;

    GrpcTenantDirectory(GrpcNeighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public List<TenantFact> all() {
        var facts = new ArrayList<TenantFact>();
        var token = "";
        do {
            var page = neighbours
                    .jobStub("tenant", TenantFactsServiceGrpc::newBlockingStub)
                    .listTenantFacts(ListTenantFactsRequest.newBuilder()
                            .setPageSize(PAGE)
                            .setPageToken(token)
                            .build());
            page.getFactsList().forEach(fact -> facts.add(TenantFactMessages.read(fact)));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return List.copyOf(facts);
    }
}
