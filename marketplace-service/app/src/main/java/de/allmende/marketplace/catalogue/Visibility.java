package de.allmende.marketplace.catalogue;

import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sichtbarkeit: for whose eyes an offering is. The database decides by it; for others the offering does not exist.
 *
 * @param name how people call a list of tenants, such as a group of pilots; null when it has no name
 * @param tenants ids of those on the list, as the doors write them
 */
public record Visibility(Scope scope, @Nullable String name, List<String> tenants) {

    /** Whom an offering is for. */
    public enum Scope implements Labelled {
        PUBLIC("für alle"),
        MEMBERS("nur für Mitglieder des Zweckverbands"),
        LISTED("nur für ausgewählte Verwaltungen");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final Visibility EVERYBODY = new Visibility(Scope.PUBLIC, null, List.of());

    public Visibility {
        tenants = List.copyOf(tenants);
        if ((scope == Scope.LISTED) == tenants.isEmpty()) {
            throw new IllegalArgumentException("A list names its tenants, and nothing else does.");
        }
    }

    public List<TenantId> tenantIds() {
        return tenants.stream().map(TenantId::parse).toList();
    }

    public boolean lists(TenantId tenant) {
        return tenants.contains(tenant.toString());
    }

    public String label() {
        return name == null ? scope.label() : scope.label() + " (" + name + ")";
    }
}
