package de.allmende.marketplace.tenantfact.client;

import de.allmende.marketplace.tenantfact.TenantDirectory;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
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

    private final TenantDirectory directory;
    private final TenantTransactions transactions;
    private final TenantFacts facts;
    private final BusinessTime time;

    FirstFill(TenantDirectory directory, TenantTransactions transactions, TenantFacts facts, BusinessTime time) {
        this.directory = directory;
        this.transactions = transactions;
        this.facts = facts;
        this.time = time;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var known = directory.all();
        known.forEach(this::keep);
        LOG.info("Facts of {} tenants are here.", known.size());
    }

    private void keep(TenantFact fact) {
        transactions.change(Actor.system("Mandantenabgleich", fact.id()), () -> {
            facts.keep(fact, time.now());
            return fact.id();
        });
    }
}
