package de.allmende.acceptance;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A bank statement of the association (camt.053.001.08), as its bank delivers it. */
record StatementFile(String xml) {

    private static final String ACCOUNT = "DE93999999990000000001";
    private static final BigDecimal OPENING = new BigDecimal("1000.00");

    /** Money that came in today. */
    record Payment(String amount, String payer, String remittance) {

        static Payment of(String amount, String payer, String remittance) {
            return new Payment(amount, payer, remittance);
        }

        private String entry(Object day) {
            return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt>
                <AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>%s</Nm></Pty></Dbtr></RltdPties>
                <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                """.formatted(amount, day, UUID.randomUUID(), payer, remittance);
        }
    }

    static StatementFile of(Payment... payments) {
        var today = RunningAllmende.get().today();
        var closing = List.of(payments).stream()
                .map(payment -> new BigDecimal(payment.amount()))
                .reduce(OPENING, BigDecimal::add);
        return new StatementFile("""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>%1$s</Id>
            <Acct><Id><IBAN>%2$s</IBAN></Id></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%3$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%5$s</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">%4$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>%5$s</Dt></Dt></Bal>
            %6$s</Stmt></BkToCstmrStmt></Document>
            """.formatted(
                UUID.randomUUID().toString().replace("-", ""),
                ACCOUNT,
                OPENING,
                closing,
                today,
                List.of(payments).stream().map(payment -> payment.entry(today)).collect(Collectors.joining())));
    }

    byte[] content() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    Answer readInBy(Desk desk) {
        return desk.postFile("/api/billing/v1/bank-statements?fileName=auszug.xml", "application/xml", content());
    }
}
