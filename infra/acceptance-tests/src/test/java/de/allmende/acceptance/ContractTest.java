package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge of answers lets a good one pass and finds each planted fault. */
@DisplayName("Eine Antwort, die nicht zur Beschreibung passt,")
class ContractTest {

    private static final Contract CONTRACT = Contract.read("""
            openapi: 3.1.0
            paths:
              /bills:
                get:
                  operationId: listBills
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: "#/components/schemas/Bill"}}
              /bills/{id}:
                get:
                  operationId: getBill
                  responses:
                    "200": {$ref: "#/components/responses/Bill"}
                    default:
                      content:
                        application/problem+json: {schema: {type: object, required: [reason]}}
                delete:
                  operationId: deleteBill
                  responses: {"204": {description: Gone.}}
              /bills/{id}.xml:
                get:
                  operationId: downloadBill
                  responses: {"200": {content: {application/xml: {schema: {type: string}}}}}
            components:
              responses:
                Bill:
                  content:
                    application/json:
                      schema: {$ref: "#/components/schemas/Bill"}
              schemas:
                Bill:
                  type: object
                  required: [id, net]
                  properties:
                    id: {type: string}
                    net: {$ref: "#/components/schemas/Money"}
                    state: {type: string, enum: [OPEN, PAID]}
                    issuedAt: {type: string, format: date-time}
                    clerk: {type: string, format: email}
                Money:
                  type: object
                  required: [amount]
                  properties:
                    amount: {type: string, pattern: "^[0-9]+\\\\.[0-9]{2}$"}
            """);

    private static final String BILL =
            "{'id': 'inv_1', 'net': {'amount': '1.50'}, 'state': 'OPEN', 'issuedAt': '2026-11-22T10:00:00Z',"
                    + " 'clerk': 'a@b.example'}";

    private static List<String> objections(String method, String path, int status, String type, String body) {
        return CONTRACT.objections(method, path, new Contract.Answered(status, type, body.replace('\'', '"')));
    }

    @Test
    @DisplayName("fällt auf, eine passende nicht")
    void aGoodAnswerPasses() {
        assertThat(objections("GET", "/bills/inv_1", 200, "application/json;charset=UTF-8", BILL))
                .isEmpty();
        assertThat(objections("GET", "/bills", 200, "application/json", "[" + BILL + "]"))
                .isEmpty();
        assertThat(objections("GET", "/bills/inv_1.xml", 200, "application/xml", "<Invoice/>"))
                .isEmpty();
        assertThat(objections("GET", "/bills/inv_2", 404, "application/problem+json", "{'reason': 'NOT_FOUND'}"))
                .isEmpty();
        assertThat(objections("DELETE", "/bills/inv_1", 204, "", "")).isEmpty();
        assertThat(objections("GET", "/unknown", 404, "application/problem+json", "{}"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                /net                    | 'net': {'amount': '1.50'}           | 'net': {'amount': 1.5}
                /net                    | 'net': {'amount': '1.50'}           | 'net': {'amount': '1.5'}
                /net                    | 'net': {'amount': '1.50'}           | 'net': {'amount': '1.50', 'cents': '150'}
                'net'                   | 'net': {'amount': '1.50'},          | ''
                discount                | 'id': 'inv_1'                       | 'id': 'inv_1', 'discount': '1'
                /state                  | OPEN                                | OPENED
                /issuedAt               | 2026-11-22T10:00:00Z                | 22.11.2026
                /clerk                  | a@b.example                         | a@b
                /clerk                  | a@b.example                         | niemand
                """, quoteCharacter = '~')
    @DisplayName("fällt im Inhalt auf")
    void aFaultInTheBodyIsFound(String pointer, String sound, String broken) {
        assertThat(BILL).contains(sound);
        var body = BILL.replace(sound, broken.equals("''") ? "" : broken);
        assertThat(objections("GET", "/bills/inv_1", 200, "application/json", body))
                .isNotEmpty()
                .allSatisfy(objection -> assertThat(objection)
                        .startsWith("GET /bills/{id} (getBill) answered 200: ")
                        .contains(pointer));
        assertThat(objections("GET", "/bills", 200, "application/json", "[" + body + "]"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("fällt in Stand und Format auf")
    void anUndocumentedStatusOrTypeIsFound() {
        assertThat(objections("GET", "/bills", 500, "application/problem+json", "{}"))
                .containsExactly("GET /bills (listBills) does not describe the status 500");
        assertThat(objections("GET", "/bills/inv_1", 202, "application/json", BILL))
                .containsExactly("GET /bills/{id} (getBill) answered 202: the content type 'application/json' is not"
                        + " described");
        assertThat(objections("GET", "/bills/inv_1.xml", 200, "text/html", "<html/>"))
                .containsExactly("GET /bills/{id}.xml (downloadBill) answered 200: the content type 'text/html' is not"
                        + " described");
        assertThat(objections("DELETE", "/bills/inv_1", 204, "", "gone"))
                .containsExactly("DELETE /bills/{id} (deleteBill) answered 204: a body is not described");
        assertThat(objections("POST", "/bills", 201, "application/json", BILL))
                .containsExactly("POST /bills is not described, but was answered 201");
    }
}
