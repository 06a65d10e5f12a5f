package de.allmende.marketplace.tenantfact.client;

import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.grpc.GrpcNeighbours;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.v1.ListTenantFactsRequest;
import de.allmende.tenant.v1.TenantFact;
import de.allmende.tenant.v1.TenantFactsServiceGrpc;
import io.grpc.StatusRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Fetches the facts of all tenants at the start, so that a new database needs no replay. Without tenant-service the start
 * goes on; its events bring what is missing.
 */
@Component
final class FirstFill implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstFill.class);
    private static final int PAGE = 500;

    private final GrpcNeighbours neighbours;
    private final TenantTransactions transactions;
    private final TenantFacts facts;
    private final BusinessTime time;

    FirstFill(GrpcNeighbours neighbours, TenantTransactions transactions, TenantFacts facts, BusinessTime time) {
        this.neighbours = neighbours;
        this.transactions = transactions;
        this.facts = facts;
        this.time = time;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var token = "";
        var count = 0;
        try {
            do {
                var page = neighbours
                        .jobStub("tenant", TenantFactsServiceGrpc::newBlockingStub)
                        .listTenantFacts(ListTenantFactsRequest.newBuilder()
                                .setPageSize(PAGE)
                                .setPageToken(token)
                                .build());
                page.getFactsList().forEach(this::keep);
                count += page.getFactsCount();
                token = page.getNextPageToken();
            } while (!token.isEmpty());
            LOG.info("Facts of {} tenants are here.", count);
        } catch (StatusRuntimeException e) {
            LOG.warn("tenant-service does not tell facts now: {}", e.getStatus());
        }
    }

    private void keep(TenantFact message) {
        var fact = TenantFactMessages.fact(message);
        transactions.change(Actor.system("Mandantenabgleich", fact.id()), () -> {
            facts.keep(fact, time.now());
            return fact.id();
        });
    }
}
