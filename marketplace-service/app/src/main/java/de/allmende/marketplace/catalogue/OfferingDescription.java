package de.allmende.marketplace.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leistungsbeschreibung: everything that one version of an offering says of itself.
 *
 * @param key short name for addresses and component codes; never changes
 * @param keywords words that people search with
 * @param contractModel what was published before models were stated is a contract with the provider
 * @param visibility null when it is for everybody
 * @param dependencies on other offerings; a version of before they could be stated has none
 * @param orderParameters what a consumer states when it orders
 * @param essentialBecause why the service goes on even for a consumer that does not pay; null when it may be suspended
 */
public record OfferingDescription(
        String key,
        int version,
        String name,
        String shortDescription,
        String description,
        List<String> keywords,
        Category category,
        ServiceModel serviceModel,
        Maturity maturity,
        TaxClass taxClass,
        ContractForm contractForm,
        ContractModel contractModel,
        String taxNote,
        OfferingRoles roles,
        Provision provision,
        List<String> ozgIds,
        List<String> leikaKeys,
        List<String> fimIds,
        Audience audience,
        List<Connection> connections,
        List<String> baseServices,
        Protection protection,
        PersonalData personalData,
        ServiceLevel serviceLevel,
        Accessibility accessibility,
        String licence,
        @Nullable String openCodeUrl,
        Exit exit,
        Term term,
        @Nullable String essentialBecause,
        Contact contact,
        List<Plan> plans,
        @Nullable Visibility visibility,
        List<Dependency> dependencies,
        List<OrderParameter> orderParameters) {

    public OfferingDescription {
        contractModel = Objects.requireNonNullElse(contractModel, ContractModel.DIRECT);
        dependencies = List.copyOf(Objects.requireNonNullElse(dependencies, List.of()));
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("A key has small letters, digits and hyphens, but got " + key + ".");
        }
        if (version < 1) {
            throw new IllegalArgumentException(key + ": versions count from 1, but got " + version + ".");
        }
        if (shortDescription.isBlank() || shortDescription.length() > 240) {
            throw new IllegalArgumentException(key + ": a short description has 1 to 240 characters.");
        }
        require(key, "1\\d{4}", "OZG-ID", ozgIds);
        require(key, "99\\d{12}", "LeiKa key", leikaKeys);
        for (var text : List.of(name, description, taxNote, licence)) {
            if (text.isBlank()) {
                throw new IllegalArgumentException(key + ": name, description, tax note and licence are needed.");
            }
        }
        for (var part : List.of(
                category,
                serviceModel,
                maturity,
                taxClass,
                contractForm,
                roles,
                provision,
                audience,
                protection,
                personalData,
                serviceLevel,
                accessibility,
                exit,
                term,
                contact)) {
            Objects.requireNonNull(part);
        }
        if (essentialBecause != null && essentialBecause.isBlank()) {
            throw new IllegalArgumentException(key + ": an essential offering says why it is.");
        }
        orderParameters = List.copyOf(Objects.requireNonNullElse(orderParameters, List.of()));
        keywords = List.copyOf(keywords);
        ozgIds = List.copyOf(ozgIds);
        leikaKeys = List.copyOf(leikaKeys);
        fimIds = List.copyOf(fimIds);
        connections = List.copyOf(connections);
        baseServices = List.copyOf(baseServices);
        plans = List.copyOf(plans);
        if (plans.isEmpty()) {
            throw new IllegalArgumentException(key + ": an offering has at least one plan.");
        }
        for (var plan : plans) {
            for (var component : plan.components()) {
                if (!component.code().startsWith(key + "." + plan.code() + ".")) {
                    throw new IllegalArgumentException(
                            key + ": the code " + component.code() + " does not begin with offering and plan.");
                }
            }
        }
    }

    public Visibility visibleTo() {
        return visibility == null ? Visibility.EVERYBODY : visibility;
    }

    public Optional<Plan> plan(String code) {
        return plans.stream().filter(plan -> plan.code().equals(code)).findFirst();
    }

    private static void require(String key, String pattern, String what, List<String> values) {
        for (var value : values) {
            if (!value.matches(pattern)) {
                throw new IllegalArgumentException(key + ": " + value + " is not a valid " + what + ".");
            }
        }
    }
}
