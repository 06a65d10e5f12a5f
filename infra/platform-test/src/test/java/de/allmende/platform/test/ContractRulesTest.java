package de.allmende.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import de.allmende.platform.kernel.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** The rules find nothing in a sound contract, and each planted fault in a broken one. */
class ContractRulesTest {

    private static final String DELIVER = "allmende.events.v1.EventInboxService/Deliver";

    /** A "no" that nobody has put into words. */
    record Unsaid() implements Refusal {}

    /** A "no" whose moment nobody can read. */
    record ThingForbidden(String name, String price, LocalDateTime since) implements Refusal {}

    @Test
    void findNothingInASoundContract() throws IOException {
        assertThat(ContractRules.findings(text("openapi/sample-v1.yaml"), text("rights/sample.yaml")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                sellThing has no row of rights              | operationId: makeThing           | operationId: sellThing
                The row of rights makeThing has no          | operationId: makeThing           | operationId: sellThing
                does not say what any other answer          | default:                         | "400":
                listThings default is not a problem         | status, detail                   | status
                has pages without a pageSize                | name: pageSize                   | name: size
                needs both or none of pageToken             | nextPageToken                    | next
                has pages without a maximum                 | maximum: 200                     | maximum: 1000
                description and rights differ               | name: Idempotency-Key            | name: Key
                another Idempotency-Key than                | minLength: 8, maxLength: 128     | minLength: 1
                another Idempotency-Key than                | required: true                   | required: false
                is a number                                 | size: {type: string              | size: {type: number
                money without an amount as decimal text     | amount: {type: string            | amount: {type: integer
                unknown fields beside [name, size           | additionalProperties: false      | description: open
                unknown fields beside [amount, currency]    | additionalProperties: false      | description: open
                No example fits the pattern ^[0-9]{5}$      | examples: ["67657"]              | description: none
                No example fits the pattern ^[0-9]{5}$      | examples: ["67657"]              | examples: ["LU"]
                """)
    void findWhatIsBroken(String finding, String sound, String broken) throws IOException {
        var api = text("openapi/sample-v1.yaml");
        assertThat(api).contains(sound);
        assertThat(ContractRules.findings(api.replace(sound, broken), text("rights/sample.yaml")))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @Test
    void findAPostThatNobodyDaresToRepeat() throws IOException {
        var api = text("openapi/sample-v1.yaml").replace("name: Idempotency-Key", "name: Key");
        var rights = text("rights/sample.yaml");
        assertThat(ContractRules.findings(api, rights.replace("idempotent: true", "idempotent: false")))
                .containsExactly("makeThing takes no Idempotency-Key, and the rights do not say why.");
        assertThat(ContractRules.findings(api, rights.replace("idempotent: true", "repeatable: it changes nothing")))
                .isEmpty();
    }

    @Test
    void findARefusalWithoutWordsAndWordsWithoutARefusal() {
        assertThat(RefusalTexts.findings(new ClassFileImporter().importPackages("de.allmende.sample")))
                .isEmpty();
        assertThat(RefusalTexts.findings(new ClassFileImporter().importClasses(Unsaid.class)))
                .contains(
                        "UNSAID.title is not said in German.",
                        "UNSAID.detail is not said in English.",
                        "THING_FORBIDDEN.title says what nobody answers.");
    }

    @Test
    void findADateThatIsNotWrittenForPeople() {
        assertThat(RefusalTexts.findings(new ClassFileImporter().importClasses(ThingForbidden.class)))
                .anySatisfy(found -> assertThat(found).contains("is not said as people say it"));
    }

    @Test
    void findAnRpcThatIsNotInTheTableOfCallers() {
        var classes = new ClassFileImporter().importPackages("de.allmende.platform");
        var sound = table(DELIVER, "tenant-service");
        assertThat(CallerTable.findings(classes, sound)).isEmpty();
        assertThat(CallerTable.findings(classes, sound.replace("\"[" + DELIVER + "]\": [tenant-service]", "")))
                .containsExactly(DELIVER + " has no row in the table of callers.");
        assertThat(CallerTable.findings(classes, sound.replace("[tenant-service]", "[everybody]")))
                .containsExactly(DELIVER + " names callers that are none: [everybody]");
        assertThat(CallerTable.findings(classes, sound.replace("Deliver", "Deliver2")))
                .contains(
                        DELIVER + "2 has callers, but nobody answers it.",
                        DELIVER + "2 needs no token, but nobody answers it.");
    }

    private static String table(String method, String caller) {
        return """
                allmende:
                  grpc:
                    callers:
                      "[allmende.events.v1.EventInboxService/Advance]": [marketplace-service]
                      "[%1$s]": [%2$s]
                    tokenless: ["%1$s"]
                """.formatted(method, caller);
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }
}
