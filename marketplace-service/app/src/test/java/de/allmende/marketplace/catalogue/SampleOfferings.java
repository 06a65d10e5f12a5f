package de.allmende.marketplace.catalogue;

import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offerings for tests, small but complete. */
public final class SampleOfferings {

    public static final TenantId ASSOCIATION = new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    private SampleOfferings() {}

    public static Offering eAkte() {
        return published(description(
                "e-akte",
                "E-Akte",
                "Akten, Vorgänge und Dokumente elektronisch führen.",
                Category.FACHVERFAHREN,
                ProtectionNeed.HIGH,
                List.of("DMS", "Schriftgut")));
    }

    /** The same, for services that may never rest. */
    public static Offering essential(String key) {
        return published(description(
                key,
                1,
                "E-Akte",
                "Akten, Vorgänge und Dokumente elektronisch führen.",
                Category.FACHVERFAHREN,
                ProtectionNeed.HIGH,
                List.of(),
                Maturity.AVAILABLE,
                "Ohne Akten steht die Verwaltung still.",
                List.of()));
    }

    /** The same, and whoever orders it states these. */
    public static Offering asking(OrderParameter... parameters) {
        return published(description(
                "e-akte",
                1,
                "E-Akte",
                "Akten, Vorgänge und Dokumente elektronisch führen.",
                Category.FACHVERFAHREN,
                ProtectionNeed.HIGH,
                List.of(),
                Maturity.AVAILABLE,
                null,
                List.of(parameters)));
    }

    public static Offering published(OfferingDescription description) {
        return new Offering(
                OfferingId.next(), EntryId.next(), ASSOCIATION, Instant.parse("2026-11-01T08:00:00Z"), description);
    }

    public static Offering with(Offering offering, OfferingDescription description) {
        return new Offering(offering.id(), EntryId.next(), offering.provider(), offering.publishedAt(), description);
    }

    /** The same, which says this of other offerings. */
    public static OfferingDescription with(OfferingDescription plain, Dependency... dependencies) {
        return new OfferingDescription(
                plain.key(),
                plain.version(),
                plain.name(),
                plain.shortDescription(),
                plain.description(),
                plain.keywords(),
                plain.category(),
                plain.serviceModel(),
                plain.maturity(),
                plain.taxClass(),
                plain.contractForm(),
                plain.contractModel(),
                plain.taxNote(),
                plain.roles(),
                plain.provision(),
                plain.ozgIds(),
                plain.leikaKeys(),
                plain.fimIds(),
                plain.audience(),
                plain.connections(),
                plain.baseServices(),
                plain.protection(),
                plain.personalData(),
                plain.serviceLevel(),
                plain.accessibility(),
                plain.licence(),
                plain.openCodeUrl(),
                plain.exit(),
                plain.term(),
                plain.essentialBecause(),
                plain.contact(),
                plain.plans(),
                plain.visibility(),
                List.of(dependencies),
                plain.orderParameters());
    }

    public static OfferingDescription description(
            String key,
            String name,
            String shortDescription,
            Category category,
            ProtectionNeed need,
            List<String> keywords) {
        return description(
                key, 1, name, shortDescription, category, need, keywords, Maturity.AVAILABLE, null, List.of());
    }

    public static OfferingDescription description(
            String key,
            int version,
            String name,
            String shortDescription,
            Category category,
            ProtectionNeed need,
            List<String> keywords,
            Maturity maturity) {
        return description(key, version, name, shortDescription, category, need, keywords, maturity, null, List.of());
    }

    private static OfferingDescription description(
            String key,
            int version,
            String name,
            String shortDescription,
            Category category,
            ProtectionNeed need,
            List<String> keywords,
            Maturity maturity,
            @Nullable String essentialBecause,
            List<OrderParameter> parameters) {
        return new OfferingDescription(
                key,
                version,
                name,
                shortDescription,
                "Ein Dienst des Verbands für seine Mitglieder.",
                keywords,
                category,
                ServiceModel.SAAS,
                maturity,
                TaxClass.MARKET,
                ContractForm.PRIVATE_LAW,
                ContractModel.DIRECT,
                "19 % Umsatzsteuer.",
                new OfferingRoles("Zweckverband", "Zweckverband", "Aktensoft GmbH"),
                Provision.OWN_OPERATION,
                List.of("10123"),
                List.of("99001001001000"),
                List.of(),
                new Audience(1000, null, List.of(AudienceKind.MUNICIPALITY, AudienceKind.COUNTY)),
                List.of(Connection.REST),
                List.of("BundID"),
                new Protection(
                        need, ProtectionNeed.NORMAL, ProtectionNeed.NORMAL, "Grundschutz", null, null, "Deutschland"),
                new PersonalData(
                        true,
                        List.of("Stammdaten"),
                        List.of("Beschäftigte"),
                        false,
                        "AVV 1.0",
                        "TOM 1.0",
                        List.of(),
                        ImpactAssessment.CHECK,
                        "Löschung nach Frist."),
                new ServiceLevel(
                        "Mo-Fr",
                        "Mo-Fr",
                        new BigDecimal("99.5"),
                        "8 Stunden",
                        "1 Stunde",
                        "Di",
                        "1 Stunde",
                        "8 Stunden"),
                Accessibility.PARTIAL,
                "EUPL-1.2",
                null,
                new Exit(List.of("CSV"), "90 Tage", "inbegriffen"),
                new Term(12, 3, NoticeTo.YEAR_END),
                essentialBecause,
                new Contact("Miriam Sonnfeld", "e-akte@verband.example", "+49 69 90009 101"),
                List.of(new Plan(
                        "standard",
                        "Standard",
                        "Für alle.",
                        List.of(
                                new PlanComponent(
                                        key + ".standard.arbeitsplatz",
                                        "Arbeitsplatz",
                                        PriceModel.PER_UNIT,
                                        "Arbeitsplatz",
                                        new BigDecimal("25"),
                                        new BigDecimal("5"),
                                        new BigDecimal("5000"),
                                        null),
                                new PlanComponent(
                                        key + ".standard.einrichtung",
                                        "Einrichtung",
                                        PriceModel.ONE_TIME,
                                        "Einrichtung",
                                        null,
                                        null,
                                        null,
                                        null)))),
                null,
                List.of(),
                parameters);
    }
}
