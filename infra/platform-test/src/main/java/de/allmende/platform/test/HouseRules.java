package de.allmende.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of infra/docs/house.md §4 as tests. A service applies them in a few lines:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheRulesOfTheHouse() {
 *     return HouseRules.of("de.allmende.marketplace").tests();
 * }
 * }</pre>
 */
public final class HouseRules {

    private static final String[] TECHNOLOGY = {
        "org.springframework..",
        "org.jooq..",
        "io.grpc..",
        "com.google.protobuf..",
        "jakarta.servlet..",
        "tools.jackson..",
        "java.sql..",
        "java.net.http.."
    };

    private final String root;
    private final JavaClasses classes;

    private HouseRules(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
    }

    public static HouseRules of(String rootPackage) {
        return new HouseRules(
                rootPackage,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(rootPackage));
    }

    public Stream<DynamicTest> tests() {
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest(
                        "the classes of " + root + " were really imported", this::mustHaveImportedClasses)),
                rules().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes))));
    }

    private void mustHaveImportedClasses() {
        if (classes.size() < 10) {
            throw new AssertionError("Only " + classes.size() + " classes of " + root + " were imported; "
                    + "is ArchUnit too old for these class files?");
        }
    }

    private List<ArchRule> rules() {
        return List.of(
                noClasses()
                        .that(areInAFeatureRoot())
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(TECHNOLOGY)
                        .as("a feature root knows no technology")
                        .allowEmptyShould(true),
                noClasses()
                        .that(resideOutsideOf("persistence", "db"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.jooq..", "java.sql..")
                        .as("only persistence speaks SQL")
                        .allowEmptyShould(true),
                ArchRuleDefinition.classes()
                        .that()
                        .resideInAnyPackage("..grpc", "..web", "..persistence", "..client")
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .haveSimpleNameNotEndingWith("Configuration")
                        .and()
                        .doNotHaveSimpleName("package-info")
                        .should()
                        .notBePublic()
                        .as("doors, repositories and adapters are package-private")
                        .allowEmptyShould(true),
                slices().matching(root + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .as("features form no circle")
                        .allowEmptyShould(true),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework.transaction..")
                        .as("nobody outside platform.persistence opens a transaction")
                        .allowEmptyShould(true),
                noClasses()
                        .that(resideOutsideOf("db", "rest"))
                        .should()
                        .callMethod("java.time.Instant", "now")
                        .orShould()
                        .callMethod("java.time.LocalDate", "now")
                        .orShould()
                        .callMethod("java.time.LocalDateTime", "now")
                        .orShould()
                        .callMethod("java.time.OffsetDateTime", "now")
                        .orShould()
                        .callMethod("java.lang.System", "currentTimeMillis")
                        .as("nobody asks for the time but the injected clock")
                        .allowEmptyShould(true),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("org.springframework.security.core.context.SecurityContextHolder")
                        .as("nobody outside platform reads the tenant from a thread")
                        .allowEmptyShould(true),
                noFields()
                        .should()
                        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                        .as("no field injection")
                        .allowEmptyShould(true),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.util.Date")
                        .as("no java.util.Date")
                        .allowEmptyShould(true),
                noFields()
                        .that()
                        .areDeclaredInClassesThat(areInAFeatureRoot())
                        .should()
                        .haveRawType(double.class)
                        .orShould()
                        .haveRawType(float.class)
                        .orShould()
                        .haveRawType(Double.class)
                        .orShould()
                        .haveRawType(Float.class)
                        .as("no floating point in the domain")
                        .allowEmptyShould(true));
    }

    private DescribedPredicate<JavaClass> areInAFeatureRoot() {
        return DescribedPredicate.describe(
                "are in a feature root",
                type -> type.getPackageName().matches(root.replace(".", "\\.") + "\\.[a-z]+")
                        && !type.getPackageName().equals(root + ".db")
                        && !type.getPackageName().equals(root + ".rest")
                        && !type.getName().contains("Configuration")
                        && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !type.getSimpleName().equals("package-info"));
    }

    private DescribedPredicate<JavaClass> resideOutsideOf(String... rooms) {
        return DescribedPredicate.describe(
                "reside outside of " + String.join(", ", rooms),
                type -> Stream.of(rooms).noneMatch(room -> type.getPackageName().contains("." + room))
                        && !type.getName().contains("Configuration"));
    }
}
