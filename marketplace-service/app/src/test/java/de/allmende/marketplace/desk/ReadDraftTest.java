package de.allmende.marketplace.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.catalogue.Dependency;
import de.allmende.marketplace.catalogue.Visibility;
import de.allmende.marketplace.tenantfact.TenantKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadDraftTest {

    private static final DependencyRules NO_OBJECTIONS = new DependencyRules() {
        @Override
        public void lock() {}

        @Override
        public List<String> objections(String key, List<Dependency> stated) {
            return List.of();
        }
    };

    private static ReadDraft read(DraftContent content) {
        return read("stadtplan", content);
    }

    static ReadDraft read(String key, DraftContent content) {
        return ReadDraft.of(key, 3, content, new Provider("Speyer", TenantKind.MUNICIPALITY), NO_OBJECTIONS);
    }

    private static DraftContent with(String pointer, @Nullable Object value) {
        var values = copy(SampleDesk.complete("stadtplan").values());
        Object place = values;
        var steps = pointer.substring(1).split("/", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            place = inside(place, steps[i]);
        }
        put(place, steps[steps.length - 1], value);
        return new DraftContent(values);
    }

    private static Object inside(Object place, String step) {
        return Objects.requireNonNull(
                place instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) place).get(step));
    }

    @SuppressWarnings("unchecked")
    private static void put(Object place, String name, @Nullable Object value) {
        ((Map<String, @Nullable Object>) place).put(name, value);
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> original) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        original.forEach((name, value) -> copy.put(String.valueOf(name), copyOf(value)));
        return copy;
    }

    private static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof List<?> list) {
            var copies = new ArrayList<@Nullable Object>();
            list.forEach(each -> copies.add(copyOf(each)));
            return copies;
        }
        return value;
    }

    @Test
    void aCompleteDraftBecomesItsDescription() {
        var read = read(SampleDesk.complete("stadtplan"));
        assertThat(read.faults()).isEmpty();
        assertThat(read.description()).hasValueSatisfying(description -> {
            assertThat(description.version()).isEqualTo(3);
            assertThat(description.roles().provider()).isEqualTo("Speyer");
        });
    }

    @Test
    void dependsOnNeitherItselfNorTwiceOnAnotherAndSaysWhy() {
        var needs = Map.of("kind", "NEEDS", "key", "postfach", "reason", "Bescheide gehen ins Postfach.");
        assertThat(read(with("/dependencies", List.of(needs))).description())
                .hasValueSatisfying(description -> assertThat(description.dependencies())
                        .containsExactly(
                                new Dependency(Dependency.Kind.NEEDS, "postfach", "Bescheide gehen ins Postfach.")));
        assertThat(read(with("/dependencies", List.of(needs, needs))).faults())
                .extracting(Fault::pointer)
                .containsExactly("/dependencies");
        assertThat(read(with("/dependencies", List.of(Map.of("kind", "EXCLUDES", "key", "stadtplan"))))
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/dependencies/0/key", "/dependencies/0/reason");
    }

    @Test
    void saysForWhomItIs() {
        var listed = Map.of("scope", "LISTED", "name", "Piloten", "tenants", List.of(SampleDesk.TRIER.toString()));
        assertThat(read(with("/visibility", listed)).description()).hasValueSatisfying(description -> {
            assertThat(description.visibleTo().label()).isEqualTo("nur für ausgewählte Verwaltungen (Piloten)");
            assertThat(description.visibleTo().lists(SampleDesk.TRIER)).isTrue();
        });
        assertThat(read(SampleDesk.complete("stadtplan")).description())
                .hasValueSatisfying(
                        description -> assertThat(description.visibleTo()).isEqualTo(Visibility.EVERYBODY));
        assertThat(read(with("/visibility", Map.of("scope", "MEMBERS", "tenants", List.of("tnt_x", "y"))))
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/visibility/tenants");
        assertThat(read(with("/visibility", Map.of("scope", "LISTED"))).faults())
                .extracting(Fault::pointer)
                .containsExactly("/visibility/tenants");
    }

    @ParameterizedTest
    @CsvSource({
        "RESALE, ASSOCIATION, true",
        "RESALE, MUNICIPALITY, false",
        "RESALE, SUPPLIER, false",
        "BROKERAGE, ASSOCIATION, false",
        "BROKERAGE, MUNICIPALITY, true",
        "BROKERAGE, SUPPLIER, true",
        "DIRECT, ASSOCIATION, true",
        "DIRECT, SUPPLIER, true"
    })
    void onlyTheAssociationResellsAndOnlyOthersAreBrokered(String model, TenantKind kind, boolean possible) {
        var read = ReadDraft.of(
                "stadtplan", 3, with("/contractModel", model), new Provider("Muster", kind), NO_OBJECTIONS);
        assertThat(read.faults())
                .extracting(Fault::pointer)
                .isEqualTo(possible ? List.of() : List.of("/contractModel"));
    }

    @Test
    void anEmptyDraftHasAFaultForEverythingThatIsNeeded() {
        var read = read(new DraftContent(Map.of()));
        assertThat(read.description()).isEmpty();
        assertThat(read.faults()).hasSizeGreaterThan(35).allSatisfy(fault -> {
            assertThat(fault.reason()).isEqualTo("MISSING");
            assertThat(fault.detail()).startsWith("Bitte ").endsWith(".");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/name",
                "/shortDescription",
                "/description",
                "/category",
                "/serviceModel",
                "/maturity",
                "/taxClass",
                "/contractForm",
                "/contractModel",
                "/taxNote",
                "/roles/operator",
                "/roles/softwareSupplier",
                "/provision",
                "/audience/kinds",
                "/connections",
                "/protection/confidentiality",
                "/protection/integrity",
                "/protection/availability",
                "/protection/dataLocation",
                "/personalData/processed",
                "/personalData/categories",
                "/personalData/dataSubjects",
                "/personalData/agreementTemplate",
                "/personalData/tomDocument",
                "/personalData/dpia",
                "/personalData/deletionConcept",
                "/serviceLevel/availabilityPercent",
                "/serviceLevel/rto",
                "/accessibility",
                "/licence",
                "/exit/formats",
                "/exit/period",
                "/exit/cost",
                "/term/minimumMonths",
                "/term/noticeMonths",
                "/term/noticeTo",
                "/contact/name",
                "/contact/email",
                "/contact/phone",
                "/plans",
                "/plans/0/code",
                "/plans/0/name",
                "/plans/0/components",
                "/plans/0/components/0/code",
                "/plans/0/components/0/model",
                "/plans/0/components/0/unitLabel",
                "/plans/0/components/0/defaultQuantity"
            })
    void saysWhatIsMissing(String pointer) {
        if (pointer.equals("/personalData/processed")) {
            assertThat(read(with(pointer, null)).faults())
                    .extracting(Fault::pointer)
                    .containsExactly(pointer);
        } else {
            assertThat(read(with(pointer, null)).faults())
                    .extracting(Fault::pointer)
                    .contains(pointer);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/maturity | DEPRECATED",
                "/openCodeUrl | http://gitlab.opencode.de",
                "/openCodeUrl | kein Link",
                "/serviceLevel/availabilityPercent | 0",
                "/serviceLevel/availabilityPercent | 100.1",
                "/serviceLevel/availabilityPercent | viel",
                "/term/minimumMonths | 121",
                "/term/noticeMonths | 37",
                "/contact/email | keine-adresse",
                "/plans/0/code | Groß Buchstabe",
                "/plans/0/components/0/code | fremd.standard.arbeitsplatz",
                "/plans/0/components/0/defaultQuantity | 4",
                "/plans/0/components/0/maximum | 3",
                "/plans/0/components/0/minimum | -1",
            })
    void saysWhatIsWrong(String pointer, String value) {
        assertThat(read(with(pointer, value)).faults()).isNotEmpty().anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.reason()).isEqualTo("WRONG_VALUE");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ozgIds, 20123",
        "ozgIds, 1012",
        "leikaKeys, 9900100100100",
        "leikaKeys, 98001001001000",
        "fimIds, X12345678"
    })
    void namesTheIdThatIsNoneOfItsKind(String name, String id) {
        assertThat(read(with("/" + name, List.of(id))).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/" + name);
            assertThat(fault.detail()).contains(id);
        });
    }

    @Test
    void theShortTextIsShort() {
        assertThat(read(with("/shortDescription", "x".repeat(240))).faults()).isEmpty();
        assertThat(read(with("/shortDescription", "x".repeat(241))).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).contains("240").contains("241"));
    }

    @Test
    void withoutPersonalDataNothingMoreIsAskedAboutThem() {
        assertThat(read(with("/personalData", Map.of("processed", false))).faults())
                .isEmpty();
    }

    @Test
    void subProcessorsAreNamedOrDenied() {
        assertThat(read(with("/personalData/withoutSubProcessors", false)).faults())
                .extracting(Fault::pointer)
                .containsExactly("/personalData/subProcessors");
    }

    @Test
    void twoPlansDoNotShareACode() {
        var plans = (List<?>) SampleDesk.complete("stadtplan").values().get("plans");
        assertThat(plans).isNotNull();
        var twice = new ArrayList<Object>(plans);
        twice.addAll(plans);
        assertThat(read(with("/plans", twice)).faults())
                .extracting(Fault::pointer)
                .containsExactly("/plans/1/code");
    }
}
