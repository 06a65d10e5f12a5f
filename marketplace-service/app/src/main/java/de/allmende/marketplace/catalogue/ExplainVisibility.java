package de.allmende.marketplace.catalogue;

import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.marketplace.tenantfact.TenantKind;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Says to a provider and to the association why a tenant sees an offering or not. Whether it does is asked of the database
 * as that tenant; only the reason is worked out here. To everybody else the question does not exist.
 */
public final class ExplainVisibility {

    /** Why a tenant sees an offering, or why not. */
    public enum Reason {
        PROVIDER("ist der Anbieter."),
        FOR_ALL("sieht das Angebot, weil es für alle ist."),
        MEMBER("sieht das Angebot als Mitglied des Zweckverbands."),
        LISTED("steht auf der Liste der Verwaltungen, für die das Angebot ist."),
        ASSOCIATION("sieht als Zweckverband jedes Angebot, um Fragen beantworten zu können."),
        BOOKED("sieht das Angebot, weil es eine Buchung davon hat."),
        NO_MEMBER("sieht das Angebot nicht: Es ist nur für Mitglieder des Zweckverbands."),
        NOT_LISTED(
                "sieht das Angebot nicht: Es ist nur für ausgewählte Verwaltungen, und diese steht nicht auf der Liste."),
        NEWS_TO_COME("sieht das Angebot noch nicht: Die Mitgliedschaft ist hier noch nicht angekommen.");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** Goes on after the tenant's name. */
        public String label() {
            return label;
        }
    }

    public record Explanation(Offering offering, TenantFact tenant, boolean sees, Reason reason) {

        /** What would have to happen for the tenant to see it; empty when it does. */
        public Optional<String> wayOut() {
            return switch (reason) {
                case NO_MEMBER ->
                    Optional.of(
                            "Der Anbieter kann in einer neuen Fassung die Sichtbarkeit ändern, oder die Verwaltung wird"
                                    + " Mitglied des Zweckverbands.");
                case NOT_LISTED ->
                    Optional.of("Der Anbieter kann die Verwaltung in einer neuen Fassung auf die Liste setzen.");
                case NEWS_TO_COME -> Optional.of("Bitte versuchen Sie es in einer Minute noch einmal.");
                case PROVIDER, FOR_ALL, MEMBER, LISTED, ASSOCIATION, BOOKED -> Optional.empty();
            };
        }
    }

    private final TenantTransactions transactions;
    private final BrowseCatalogue catalogue;
    private final TenantFacts tenants;

    ExplainVisibility(TenantTransactions transactions, BrowseCatalogue catalogue, TenantFacts tenants) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.tenants = tenants;
    }

    /** @param reference id or key of the offering; empty also for a tenant of which nobody knows */
    public Optional<Explanation> explain(Actor actor, String reference, TenantId tenant) {
        var offering = transactions.read(actor, () -> catalogue.find(reference).filter(found -> mayAsk(actor, found)));
        var fact = transactions.read(actor, () -> tenants.find(tenant));
        if (offering.isEmpty() || fact.isEmpty()) {
            return Optional.empty();
        }
        var asked = Actor.system("Sichtbarkeit", tenant);
        var sees = transactions.read(asked, () -> catalogue.find(reference)).isPresent();
        return Optional.of(new Explanation(offering.get(), fact.get(), sees, reason(offering.get(), fact.get(), sees)));
    }

    /** Administrations to ask about, or to put on a list. */
    public List<TenantFact> administrations(Actor actor, String partOfName, int size) {
        return transactions.read(actor, () -> tenants.administrations(partOfName, size));
    }

    private boolean mayAsk(Actor actor, Offering offering) {
        return offering.provider().equals(actor.tenant())
                || tenants.find(actor.tenant())
                        .filter(fact -> fact.kind() == TenantKind.ASSOCIATION)
                        .isPresent();
    }

    private static Reason reason(Offering offering, TenantFact tenant, boolean sees) {
        var visibility = offering.description().visibleTo();
        if (tenant.id().equals(offering.provider())) {
            return Reason.PROVIDER;
        }
        var direct = switch (visibility.scope()) {
            case PUBLIC -> Reason.FOR_ALL;
            case MEMBERS -> tenant.member() ? Reason.MEMBER : Reason.NO_MEMBER;
            case LISTED -> visibility.lists(tenant.id()) ? Reason.LISTED : Reason.NOT_LISTED;
        };
        var allowed = direct == Reason.FOR_ALL || direct == Reason.MEMBER || direct == Reason.LISTED;
        if (sees == allowed) {
            return direct;
        }
        if (!sees) {
            return Reason.NEWS_TO_COME;
        }
        return tenant.kind() == TenantKind.ASSOCIATION ? Reason.ASSOCIATION : Reason.BOOKED;
    }
}
