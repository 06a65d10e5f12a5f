package de.allmende.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;

/** A REST client of the last release is still understood and still understands. */
class OpenApiChangesTest {

    private static final String BILLS = """
            openapi: 3.1.0
            info: {title: Bills, version: "1"}
            paths:
              /bills:
                get:
                  operationId: listBills
                  parameters:
                    - {name: state, in: query, schema: {type: string, enum: [OPEN, PAID]}}
                  responses:
                    "200":
                      description: Bills.
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Bill"}
                post:
                  operationId: makeBill
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/Wish"}
                  responses:
                    "201": {description: Made.}
            components:
              schemas:
                Bill:
                  type: object
                  required: [id, net]
                  properties:
                    id: {type: string}
                    net: {type: string}
                    stage: {type: string, enum: [DUE, LATE]}
                Wish:
                  type: object
                  required: [month]
                  properties:
                    month: {type: string, maxLength: 7}
                    note: {type: string}
            """;

    private static final OpenApiDiffOptions MORE_WORDS_IN_ANSWERS = OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .build();

    static List<Released.Contract> contracts() throws IOException {
        return Released.openApi();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void breakNothing(Released.Contract contract) throws IOException {
        assertThat(breaks(Files.readString(contract.then()), Files.readString(contract.now())))
                .as("%s breaks its clients; make the change additive, or release a new major version", contract)
                .isFalse();
    }

    @Test
    void knowTheContractsOfAllServices() throws IOException {
        assertThat(contracts()).hasSize(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                an address is gone               | /bills:                  | /invoices:
                a parameter is gone              | name: state              | name: status
                a parameter is demanded          | in: query,               | in: query, required: true,
                a wish is no longer understood   | enum: [OPEN, PAID]       | enum: [OPEN]
                a field is demanded              | required: [month]        | required: [month, note]
                a field is narrower              | maxLength: 7             | maxLength: 4
                an answer lacks a field          | required: [id, net]      | required: [id]
                an answer has another type       | net: {type: string}      | net: {type: integer}
                """)
    void areNoticedWhen(String what, String then, String now) {
        assertThat(BILLS).contains(then);
        assertThat(breaks(BILLS, BILLS.replace(then, now))).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                nothing                          | note: {type: string}     | note: {type: string}
                a field may be sent              | note: {type: string}     | note: {type: string}, file: {type: string}
                an answer has one more field     | id: {type: string}       | id: {type: string}, tax: {type: string}
                """)
    void areWelcomeWhen(String what, String then, String now) {
        assertThat(breaks(BILLS, BILLS.replace(then, now.replace(", ", "\n        "))))
                .isFalse();
    }

    /** A new state of a thing is a new word; {@code CONTRIBUTING.md} says what a client does with one that it does not know. */
    @Test
    void areWelcomeWhenAnAnswerHasOneMoreWord() {
        assertThat(breaks(BILLS, BILLS.replace("[DUE, LATE]", "[DUE, LATE, VOID]")))
                .isFalse();
    }

    /** Both are read as 3.0: of 3.1 the library overlooks changed types. Our descriptions use nothing that 3.0 says otherwise. */
    private static boolean breaks(String then, String now) {
        return OpenApiCompare.fromContents(asVersion30(then), asVersion30(now), List.of(), MORE_WORDS_IN_ANSWERS)
                .isIncompatible();
    }

    private static String asVersion30(String description) {
        return description.replaceFirst("openapi: 3\\.1\\.\\d", "openapi: 3.0.3");
    }
}
