package de.allmende.billing.tenantfact.persistence;

import static de.allmende.billing.db.Tables.TENANT_FACT;
import static de.allmende.billing.db.Tables.TENANT_INHABITANTS;
import static de.allmende.billing.db.Tables.TENANT_MEMBERSHIP;

import de.allmende.billing.db.tables.records.TenantFactRecord;
import de.allmende.billing.tenantfact.TenantFact;
import de.allmende.billing.tenantfact.TenantFact.Address;
import de.allmende.billing.tenantfact.TenantFact.Contact;
import de.allmende.billing.tenantfact.TenantFact.InhabitantFigure;
import de.allmende.billing.tenantfact.TenantFact.Membership;
import de.allmende.billing.tenantfact.TenantFacts;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
final class JooqTenantFacts implements TenantFacts {

    private final DSLContext database;

    JooqTenantFacts(DSLContext database) {
        this.database = database;
    }

    @Override
    public void keep(TenantFact fact) {
        var row = row(fact);
        boolean newer = database.insertInto(TENANT_FACT)
                        .set(row)
                        .onConflict(TENANT_FACT.TENANT_ID)
                        .doUpdate()
                        .set(row)
                        .where(TENANT_FACT.REVISION.lt(fact.revision()))
                        .execute()
                == 1;
        if (newer) {
            replaceInhabitants(fact);
            replaceMemberships(fact);
        }
    }

    private TenantFactRecord row(TenantFact fact) {
        var row = database.newRecord(TENANT_FACT);
        row.setTenantId(fact.tenant().value());
        row.setRevision(fact.revision());
        row.setName(fact.name());
        row.setAlias(fact.alias());
        row.setKind(fact.kind());
        row.setState(fact.state());
        row.setArs(fact.ars());
        row.setRoutingId(fact.routingId());
        row.setStreet(fact.address().street());
        row.setPostCode(fact.address().postCode());
        row.setCity(fact.address().city());
        row.setContactName(fact.contact().name());
        row.setContactEmail(fact.contact().email());
        row.setContactPhone(fact.contact().phone());
        row.setTaxNumber(fact.taxNumber());
        row.setVatId(fact.vatId());
        row.setIban(fact.iban());
        var association = fact.association();
        row.setAssociationId(association == null ? null : association.value());
        return row;
    }

    private void replaceInhabitants(TenantFact fact) {
        UUID tenant = fact.tenant().value();
        database.deleteFrom(TENANT_INHABITANTS)
                .where(TENANT_INHABITANTS.TENANT_ID.eq(tenant))
                .execute();
        for (var figure : fact.inhabitants()) {
            database.insertInto(TENANT_INHABITANTS)
                    .set(TENANT_INHABITANTS.TENANT_ID, tenant)
                    .set(TENANT_INHABITANTS.KEY_DATE, figure.keyDate())
                    .set(TENANT_INHABITANTS.INHABITANTS, figure.inhabitants())
                    .set(TENANT_INHABITANTS.SOURCE, figure.source())
                    .set(TENANT_INHABITANTS.COUNTS_FROM, figure.countsFrom())
                    .execute();
        }
    }

    private void replaceMemberships(TenantFact fact) {
        UUID tenant = fact.tenant().value();
        database.deleteFrom(TENANT_MEMBERSHIP)
                .where(TENANT_MEMBERSHIP.TENANT_ID.eq(tenant))
                .execute();
        for (var membership : fact.memberships()) {
            database.insertInto(TENANT_MEMBERSHIP)
                    .set(TENANT_MEMBERSHIP.TENANT_ID, tenant)
                    .set(TENANT_MEMBERSHIP.LEGAL_BASIS, membership.legalBasis())
                    .set(TENANT_MEMBERSHIP.VALID_FROM, membership.period().from())
                    .set(TENANT_MEMBERSHIP.VALID_UNTIL, membership.period().until())
                    .execute();
        }
    }

    @Override
    public Optional<TenantFact> find(TenantId tenant) {
        return database.fetchOptional(TENANT_FACT, TENANT_FACT.TENANT_ID.eq(tenant.value()))
                .map(row -> fact(row, inhabitants(tenant), memberships(tenant)));
    }

    private List<InhabitantFigure> inhabitants(TenantId tenant) {
        return database.fetch(TENANT_INHABITANTS, TENANT_INHABITANTS.TENANT_ID.eq(tenant.value()))
                .map(row -> new InhabitantFigure(
                        row.getKeyDate(), row.getInhabitants(), row.getSource(), row.getCountsFrom()));
    }

    private List<Membership> memberships(TenantId tenant) {
        return database.fetch(TENANT_MEMBERSHIP, TENANT_MEMBERSHIP.TENANT_ID.eq(tenant.value()))
                .map(row ->
                        new Membership(row.getLegalBasis(), new DatePeriod(row.getValidFrom(), row.getValidUntil())));
    }

    private static TenantFact fact(
            TenantFactRecord row, List<InhabitantFigure> inhabitants, List<Membership> memberships) {
        return new TenantFact(
                new TenantId(row.getTenantId()),
                row.getRevision(),
                row.getName(),
                row.getAlias(),
                row.getKind(),
                row.getState(),
                row.getArs(),
                row.getRoutingId(),
                new Address(row.getStreet(), row.getPostCode(), row.getCity()),
                new Contact(row.getContactName(), row.getContactEmail(), row.getContactPhone()),
                row.getTaxNumber(),
                row.getVatId(),
                row.getIban(),
                row.getAssociationId() == null ? null : new TenantId(row.getAssociationId()),
                inhabitants,
                memberships);
    }

    @Override
    public Map<TenantId, String> names(Collection<TenantId> tenants) {
        return database.select(TENANT_FACT.TENANT_ID, TENANT_FACT.NAME)
                .from(TENANT_FACT)
                .where(TENANT_FACT.TENANT_ID.in(
                        tenants.stream().map(TenantId::value).toList()))
                .fetchMap(row -> new TenantId(row.value1()), row -> row.value2());
    }
}
