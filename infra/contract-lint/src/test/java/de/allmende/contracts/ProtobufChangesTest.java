package de.allmende.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A neighbour of the last release can still be talked to. */
class ProtobufChangesTest {

    private static final Path BUF = Released.HERE.resolve("node_modules/@bufbuild/buf-linux-x64/bin/buf");
    private static final String BILLS = """
            syntax = "proto3";
            package allmende.sample.v1;
            service BillService {
              rpc GetBill(GetBillRequest) returns (GetBillResponse);
            }
            message GetBillRequest {
              string bill_id = 1;
            }
            message GetBillResponse {
              string net = 1;
            }
            """;

    @BeforeAll
    static void needsBuf() {
        assumeTrue(Files.exists(BUF), "the tools are not installed (-Dcontracts.lint.skip)");
    }

    static List<Released.Contract> contracts() throws IOException {
        return Released.protobuf();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void breakNothing(Released.Contract contract) throws Exception {
        assertThat(findings(contract.then(), contract.now())).isEmpty();
    }

    @Test
    void knowTheContractsOfAllServers() throws IOException {
        assertThat(contracts()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                a method is gone           | rpc GetBill                 | rpc FindBill
                a service is gone          | service BillService         | service InvoiceService
                a message is gone          | GetBillRequest              | FindBillRequest
                a field has another type   | string net = 1              | int64 net = 1
                a field has another number | string bill_id = 1          | string bill_id = 2
                a field has another name   | string net                  | string gross
                """)
    void areNoticedWhen(String what, String then, String now, @TempDir Path folder) throws Exception {
        assertThat(BILLS).contains(then);
        assertThat(findings(written(folder, "then", BILLS), written(folder, "now", BILLS.replace(then, now))))
                .isNotEmpty();
    }

    @Test
    void areWelcomeWhenAFieldIsAdded(@TempDir Path folder) throws Exception {
        var more = BILLS.replace("string net = 1;", "string net = 1;\n  string tax = 2;");
        assertThat(findings(written(folder, "then", BILLS), written(folder, "now", more)))
                .isEmpty();
    }

    private static Path written(Path folder, String when, String proto) throws IOException {
        var file = folder.resolve(when).resolve("allmende/sample/v1/bills.proto");
        Files.createDirectories(file.getParent());
        Files.writeString(file, proto);
        return folder.resolve(when);
    }

    private static String findings(Path then, Path now) throws IOException, InterruptedException {
        var rules = Released.HERE.resolve("buf.yaml").toString();
        var buf = new ProcessBuilder(
                        BUF.toString(),
                        "breaking",
                        now.toString(),
                        "--config",
                        rules,
                        "--against",
                        ".",
                        "--against-config",
                        rules)
                .directory(then.toFile())
                .redirectErrorStream(true)
                .start();
        var findings = new String(buf.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return buf.waitFor() == 0 ? "" : "buf breaking: " + findings;
    }
}
