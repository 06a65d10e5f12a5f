package de.allmende.billing.payment.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.allmende.billing.payment.EntryOutcome;
import de.allmende.billing.payment.MalformedStatement;
import de.allmende.billing.payment.MalformedStatement.Fault;
import de.allmende.billing.payment.StatementEntry;
import de.allmende.platform.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bank statements as banks write them, and as nobody should. */
class Camt053ReaderTest {

    private final Camt053Reader reader = new Camt053Reader();

    private static String statement(String closing, String entries) {
        return statement("001.08", closing, entries);
    }

    private static String statement(String version, String closing, String entries) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.%s"><BkToCstmrStmt>
            <GrpHdr><MsgId>1</MsgId><CreDtTm>2026-12-03T06:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>2026-231</Id><CreDtTm>2026-12-03T06:00:00</CreDtTm>
            <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>
            <Bal><Tp><CdOrPrtry><Cd>PRCD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-12-01</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-12-02</Dt></Dt></Bal>
            %s
            </Stmt></BkToCstmrStmt></Document>
            """.formatted(version, closing, entries);
    }

    private static String entry(String amount, String direction, String status, String details) {
        return """
            <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts>%s</Sts><BookgDt><Dt>2026-12-02</Dt></BookgDt>\
            <AcctSvcrRef>REF-%s</AcctSvcrRef><NtryDtls>%s</NtryDtls></Ntry>""".formatted(amount, direction, status, amount, details);
    }

    private List<StatementEntry> entries(String xml) {
        return reader.read(xml.getBytes(StandardCharsets.UTF_8)).getFirst().entries();
    }

    private List<Fault> faults(byte[] file) {
        try {
            reader.read(file);
        } catch (MalformedStatement malformed) {
            return malformed.faults();
        }
        throw new AssertionError("It was read.");
    }

    private List<Fault> faults(String xml) {
        return faults(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsAPaymentOfTheNewVersion() {
        var xml = statement("1119.00", entry("119.00", "CRDT", "<Cd>BOOK</Cd>", """
                    <TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Stadt Mainz</Nm></Pty></Dbtr>\
                    <DbtrAcct><Id><IBAN>DE21500500009876543210</IBAN></Id></DbtrAcct></RltdPties>\
                    <RmtInf><Ustrd>Rechnung RE-2026-</Ustrd><Ustrd>000017</Ustrd></RmtInf></TxDtls>"""));

        var statement = reader.read(xml.getBytes(StandardCharsets.UTF_8)).getFirst();

        assertThat(statement.account()).isEqualTo("DE02120300000000202051");
        assertThat(statement.reference()).isEqualTo("2026-231");
        assertThat(statement.opening()).isEqualTo(Money.euro("1000.00"));
        assertThat(statement.closing()).isEqualTo(Money.euro("1119.00"));
        assertThat(statement.entries())
                .extracting(
                        StatementEntry::outcome,
                        StatementEntry::amount,
                        StatementEntry::bookedOn,
                        StatementEntry::party,
                        StatementEntry::remittance,
                        StatementEntry::bankReference)
                .containsExactly(tuple(
                        EntryOutcome.PAYMENT,
                        Money.euro("119.00"),
                        LocalDate.parse("2026-12-02"),
                        new StatementEntry.Party("Stadt Mainz", "DE21500500009876543210"),
                        "Rechnung RE-2026- 000017",
                        "REF-119.00"));
    }

    @Test
    void readsAPaymentOfTheOldVersionWithItsReferences() {
        var xml = statement("001.02", "1119.00", entry("119.00", "CRDT", "BOOK", """
                    <TxDtls><Refs><EndToEndId>RE-2026-000018</EndToEndId></Refs><RltdPties><Dbtr><Nm>Stadt Mainz</Nm></Dbtr></RltdPties>\
                    <RmtInf><Strd><CdtrRefInf><Ref>RE2026000017</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>"""));

        assertThat(entries(xml))
                .extracting(StatementEntry::remittance, entry -> entry.party().name())
                .containsExactly(tuple("RE2026000017 RE-2026-000018", "Stadt Mainz"));
    }

    @Test
    void takesACollectiveEntryApart() {
        var xml = statement("1150.00", entry("150.00", "CRDT", "<Cd>BOOK</Cd>", """
                    <TxDtls><Amt Ccy="EUR">100.00</Amt><RmtInf><Ustrd>A</Ustrd></RmtInf></TxDtls>\
                    <TxDtls><Amt Ccy="EUR">50.00</Amt><RmtInf><Ustrd>B</Ustrd></RmtInf></TxDtls>"""));

        assertThat(entries(xml))
                .extracting(StatementEntry::amount, StatementEntry::bankReference)
                .containsExactly(
                        tuple(Money.euro("100.00"), "REF-150.00/1"), tuple(Money.euro("50.00"), "REF-150.00/2"));
    }

    @Test
    void knowsWhatIsNoPayment() {
        var xml = statement(
                "980.00",
                entry("20.00", "DBIT", "<Cd>BOOK</Cd>", "")
                        + entry("7.00", "CRDT", "<Cd>PDNG</Cd>", "")
                        + entry("30.00", "CRDT", "<Cd>BOOK</Cd>", "")
                        + entry("30.00", "DBIT", "<Cd>BOOK</Cd>", "")
                                .replace("</CdtDbtInd>", "</CdtDbtInd><RvslInd>true</RvslInd>"));

        assertThat(entries(xml))
                .extracting(StatementEntry::outcome, StatementEntry::bankReference)
                .containsExactly(
                        tuple(EntryOutcome.OUTGOING, "REF-20.00"),
                        tuple(EntryOutcome.PENDING, "REF-7.00"),
                        tuple(EntryOutcome.PAYMENT, "REF-30.00"),
                        tuple(EntryOutcome.RETURNED, "REF-30.00#2"));
    }

    @Test
    void twoPaymentsThatSayTheSameAreTwo() {
        var twice = entry("50.00", "CRDT", "<Cd>BOOK</Cd>", "").replaceAll("<AcctSvcrRef>.*?</AcctSvcrRef>", "");

        var read = entries(statement("1100.00", twice + twice));

        assertThat(read).extracting(StatementEntry::bankReference).doesNotHaveDuplicates();
        assertThat(entries(statement("1100.00", twice + twice)))
                .as("another statement names them the same way")
                .extracting(StatementEntry::bankReference)
                .isEqualTo(read.stream().map(StatementEntry::bankReference).toList());
    }

    @Test
    void refusesEntriesThatDoNotLeadToTheClosingBalance() {
        assertThat(faults(statement("1120.00", entry("119.00", "CRDT", "<Cd>BOOK</Cd>", ""))))
                .singleElement()
                .isEqualTo(
                        new Fault(
                                4,
                                "Der Auszug ist nicht vollständig: Der Anfangssaldo und die Umsätze ergeben 1119,00 €, der Endsaldo nennt 1120,00 €."));
    }

    @Test
    void namesEachFaultWithItsLine() {
        var xml = statement(
                "1000.00",
                entry("12,50", "CRDT", "<Cd>BOOK</Cd>", "") + "\n"
                        + entry("1E999999999", "CRDT", "<Cd>BOOK</Cd>", "") + "\n"
                        + entry("5.00", "CRDT", "<Cd>BOOK</Cd>", "").replace("Ccy=\"EUR\"", "Ccy=\"CHF\"") + "\n"
                        + entry("6.00", "CRDT", "<Cd>BOOK</Cd>", "").replace("2026-12-02", "2026-13-02"));

        assertThat(faults(xml))
                .extracting(Fault::line, fault -> fault.text().replaceAll("[.,:].*", ""))
                .containsExactly(
                        tuple(8, "Der Betrag „12"),
                        tuple(9, "Der Betrag „1E999999999“ ist keine Zahl mit höchstens zwei Nachkommastellen"),
                        tuple(10, "Der Betrag ist nicht in Euro (Ccy=\"CHF\")"),
                        tuple(11, "Es fehlt der Tag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Datum;Betrag\n2.12.2026;119,00",
                "<Document><BkToCstmrAcctRpt/></Document>",
                "<Document><BkToCstmrStmt></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt>"
            })
    void refusesWhatIsNoStatement(String file) {
        assertThat(faults(file)).hasSize(1);
    }

    @Test
    void refusesBytesThatAreNotInTheEncodingTheyName() {
        var xml = statement("1000.00", "<!-- Grüße aus Mainz -->");

        assertThat(faults(xml.getBytes(StandardCharsets.ISO_8859_1)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.text()).startsWith("Die Datei ist kein lesbares XML."));
        assertThat(reader.read(xml.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><Document><BkToCstmrStmt>&b;</BkToCstmrStmt></Document>",
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><Document/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:1/\">]><Document>&x;</Document>"
            })
    void refusesADocumentType(String file) {
        assertThat(faults(file))
                .singleElement()
                .satisfies(fault -> assertThat(fault.text()).startsWith("Die Datei enthält einen Dokumenttyp"));
    }

    @Test
    void refusesTheSameStatementTwiceAndNumbersWithoutEnd() {
        var xml = statement("1000.00", "");
        var once = xml.substring(xml.indexOf("<Stmt>"), xml.indexOf("</Stmt>") + "</Stmt>".length());

        assertThat(faults(xml.replace(once, once + once)))
                .extracting(Fault::text)
                .containsExactly("Die Datei enthält denselben Auszug zweimal.");
        assertThat(faults(xml.replace("2026-231", "2".repeat(10_000))))
                .extracting(Fault::text)
                .containsExactly("Die Nummer des Auszugs oder seines Kontos ist länger als 35 Zeichen.");
    }

    @Test
    void refusesDepthWithoutEnd() {
        assertThatThrownBy(() -> reader.read("<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedStatement.class);
    }
}
