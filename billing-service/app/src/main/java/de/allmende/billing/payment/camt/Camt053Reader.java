package de.allmende.billing.payment.camt;

import de.allmende.billing.payment.BankStatement;
import de.allmende.billing.payment.EntryOutcome;
import de.allmende.billing.payment.MalformedStatement;
import de.allmende.billing.payment.MalformedStatement.Fault;
import de.allmende.billing.payment.PaymentId;
import de.allmende.billing.payment.StatementEntry;
import de.allmende.billing.payment.StatementId;
import de.allmende.billing.payment.StatementReader;
import de.allmende.platform.kernel.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Kontoauszug as {@code camt.053} of ISO 20022, in the versions 001.02 and 001.08 that German banks deliver (Anlage 3 of the
 * DFÜ agreement). A statement counts only if its entries lead from its first balance to its last.
 */
@Component
final class Camt053Reader implements StatementReader {

    private static final String CREDIT = "CRDT";
    private static final String BOOKED = "BOOK";
    private static final String NOT_PROVIDED = "NOTPROVIDED";
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,11}(\\.\\d{1,2}0*)?");
    private static final int LONGEST_REMITTANCE = 1000;
    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_ACCOUNT = 34;
    private static final int LONGEST_REFERENCE = 35;

    @Override
    public List<BankStatement> read(byte[] file) {
        var message = XmlTree.of(file)
                .at("BkToCstmrStmt")
                .orElseThrow(() -> malformed(
                        1,
                        "Die Datei ist kein Kontoauszug im Format camt.053. Bitte wählen Sie beim Herunterladen „camt.053“, nicht"
                                + " camt.052, MT940 oder PDF."));
        var faults = new ArrayList<Fault>();
        var statements = message.all("Stmt")
                .flatMap(statement -> new Statement(statement, faults).read().stream())
                .toList();
        if (statements.stream().map(BankStatement::reference).distinct().count() < statements.size()) {
            faults.add(new Fault(message.line(), "Die Datei enthält denselben Auszug zweimal."));
        }
        if (!faults.isEmpty()) {
            throw new MalformedStatement(faults.stream().distinct().toList());
        }
        if (statements.isEmpty()) {
            throw malformed(message.line(), "Die Datei enthält keinen Kontoauszug.");
        }
        return statements;
    }

    private static MalformedStatement malformed(int line, String text) {
        return new MalformedStatement(List.of(new Fault(line, text)));
    }

    /** One statement, and what is wrong with it. */
    private static final class Statement {

        private final XmlElement xml;
        private final List<Fault> faults;
        private final Map<String, Integer> seen = new HashMap<>();

        Statement(XmlElement xml, List<Fault> faults) {
            this.xml = xml;
            this.faults = faults;
        }

        private record Balance(Money amount, LocalDate day) {}

        Optional<BankStatement> read() {
            int before = faults.size();
            var account =
                    need(xml.textAt("Acct", "Id", "IBAN"), xml, "Dem Auszug fehlt die IBAN des Kontos (Acct/Id/IBAN).");
            var reference = need(xml.textAt("Id"), xml, "Dem Auszug fehlt seine Nummer (Id).");
            var opening = balance("OPBD").or(() -> balance("PRCD"));
            var closing = balance("CLBD");
            if (opening.isEmpty() || closing.isEmpty()) {
                fault(xml, "Dem Auszug fehlt der Anfangs- oder der Endsaldo (Bal).");
            }
            var entries = xml.all("Ntry")
                    .flatMap(this::entries)
                    .filter(entry -> !entry.amount().isZero())
                    .toList();
            if (faults.size() > before) {
                return Optional.empty();
            }
            var statement = new BankStatement(
                    StatementId.next(),
                    account.orElseThrow(),
                    reference.orElseThrow(),
                    opening.orElseThrow().day(),
                    closing.orElseThrow().day(),
                    opening.orElseThrow().amount(),
                    closing.orElseThrow().amount(),
                    entries);
            var moved = booked().reduce(statement.opening(), Money::plus);
            if (!moved.equals(statement.closing())) {
                fault(
                        xml,
                        "Der Auszug ist nicht vollständig: Der Anfangssaldo und die Umsätze ergeben %s €, der Endsaldo nennt %s €."
                                .formatted(german(moved), german(statement.closing())));
            }
            return Optional.of(statement);
        }

        private static String german(Money money) {
            return money.toString().replace('.', ',');
        }

        private Stream<Money> booked() {
            return xml.all("Ntry")
                    .filter(entry -> status(entry).equals(BOOKED))
                    .map(entry -> signed(entry, amount(entry.at("Amt"), entry)));
        }

        private Optional<Balance> balance(String code) {
            return xml.all("Bal")
                    .filter(balance -> balance.textAt("Tp", "CdOrPrtry", "Cd").equals(Optional.of(code)))
                    .findFirst()
                    .map(balance -> new Balance(
                            signed(balance, amount(balance.at("Amt"), balance)), day(balance.at("Dt"), balance)));
        }

        private Stream<StatementEntry> entries(XmlElement entry) {
            var total = amount(entry.at("Amt"), entry);
            var details = entry.all("NtryDtls", "TxDtls").toList();
            if (details.size() < 2) {
                return Stream.of(read(entry, details.isEmpty() ? entry : details.getFirst(), total, 0));
            }
            var parts = new ArrayList<StatementEntry>();
            for (int place = 0; place < details.size(); place++) {
                var detail = details.get(place);
                var amount = amount(detail.at("Amt").or(() -> detail.at("AmtDtls", "TxAmt", "Amt")), detail);
                parts.add(read(entry, detail, amount, place + 1));
            }
            var sum = parts.stream().map(StatementEntry::amount).reduce(Money.ZERO, Money::plus);
            if (!sum.equals(total)) {
                fault(
                        entry,
                        "Die Sammelbuchung über %s € enthält Zahlungen über zusammen %s €."
                                .formatted(german(total), german(sum)));
            }
            return parts.stream();
        }

        private StatementEntry read(XmlElement entry, XmlElement detail, Money amount, int place) {
            boolean credit = credit(entry);
            var bookedOn = status(entry).equals(BOOKED)
                    ? day(entry.at("BookgDt"), entry)
                    : entry.at("BookgDt")
                            .map(day -> day(Optional.of(day), entry))
                            .orElse(LocalDate.EPOCH);
            var party = detail.at("RltdPties");
            var side = credit ? "Dbtr" : "Cdtr";
            var name = party.flatMap(parties -> parties.textAt(side, "Nm").or(() -> parties.textAt(side, "Pty", "Nm")))
                    .map(text -> cut(text, LONGEST_NAME));
            var account = party.flatMap(parties -> parties.textAt(side + "Acct", "Id", "IBAN"))
                    .map(text -> cut(text, LONGEST_ACCOUNT));
            var remittance = remittance(entry, detail);
            return new StatementEntry(
                    PaymentId.next(),
                    outcome(entry, credit),
                    bookedOn,
                    amount,
                    new StatementEntry.Party(name.orElse(null), account.orElse(null)),
                    remittance,
                    reference(entry, place, bookedOn + "|" + credit + "|" + amount + "|" + account + "|" + remittance));
        }

        private EntryOutcome outcome(XmlElement entry, boolean credit) {
            if (!status(entry).equals(BOOKED)) {
                return EntryOutcome.PENDING;
            }
            boolean reversal = entry.textAt("RvslInd").equals(Optional.of("true"));
            if (credit) {
                return reversal ? EntryOutcome.RETURNED : EntryOutcome.PAYMENT;
            }
            return reversal ? EntryOutcome.RETURNED : EntryOutcome.OUTGOING;
        }

        /** The bank's own reference if there is one; else what the entry says, and how often it says so. */
        private String reference(XmlElement entry, int place, String content) {
            var base = entry.textAt("AcctSvcrRef")
                    .filter(text -> !text.equals(NOT_PROVIDED) && text.length() <= LONGEST_REFERENCE)
                    .orElseGet(() -> UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8))
                            .toString());
            var reference = place == 0 ? base : base + "/" + place;
            int times = seen.merge(reference, 1, Integer::sum);
            return times == 1 ? reference : reference + "#" + times;
        }

        private static String remittance(XmlElement entry, XmlElement detail) {
            var endToEnd = detail.textAt("Refs", "EndToEndId").filter(text -> !text.equals(NOT_PROVIDED));
            var text = Stream.of(
                            detail.all("RmtInf", "Ustrd").map(XmlElement::text),
                            detail.all("RmtInf", "Strd", "CdtrRefInf", "Ref").map(XmlElement::text),
                            endToEnd.stream(),
                            detail.textAt("AddtlTxInf").stream())
                    .flatMap(part -> part)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            return cut(text.isEmpty() ? entry.textAt("AddtlNtryInf").orElse("") : text, LONGEST_REMITTANCE);
        }

        private static String cut(String text, int longest) {
            return text.length() > longest ? text.substring(0, longest) : text;
        }

        private static String status(XmlElement entry) {
            return entry.textAt("Sts", "Cd").or(() -> entry.textAt("Sts")).orElse(BOOKED);
        }

        private boolean credit(XmlElement element) {
            var indicator = element.textAt("CdtDbtInd");
            if (indicator.isEmpty()) {
                fault(element, "Es fehlt, ob der Betrag gutgeschrieben oder belastet wurde (CdtDbtInd).");
            }
            return indicator.equals(Optional.of(CREDIT));
        }

        private Money signed(XmlElement element, Money amount) {
            return credit(element) ? amount : amount.negated();
        }

        private Money amount(Optional<XmlElement> found, XmlElement of) {
            if (found.isEmpty()) {
                fault(of, "Es fehlt der Betrag (Amt).");
                return Money.ZERO;
            }
            var amount = found.get();
            var currency = amount.attribute("Ccy").orElse("");
            if (!currency.equals("EUR")) {
                fault(
                        amount,
                        "Der Betrag ist nicht in Euro (Ccy=\"" + cut(currency, 3)
                                + "\"). Nur Konten in Euro lassen sich einlesen.");
                return Money.ZERO;
            }
            if (!AMOUNT.matcher(amount.text()).matches()) {
                fault(
                        amount,
                        "Der Betrag „" + cut(amount.text(), 30)
                                + "“ ist keine Zahl mit höchstens zwei Nachkommastellen.");
                return Money.ZERO;
            }
            return Money.euro(amount.text());
        }

        private LocalDate day(Optional<XmlElement> found, XmlElement of) {
            var text = found.flatMap(date -> date.textAt("Dt").or(() -> date.textAt("DtTm")))
                    .map(moment -> cut(moment, 10));
            try {
                return LocalDate.parse(text.orElse(""));
            } catch (DateTimeParseException e) {
                fault(of, "Es fehlt der Tag, oder „" + text.orElse("") + "“ ist keiner.");
                return LocalDate.EPOCH;
            }
        }

        private Optional<String> need(Optional<String> found, XmlElement of, String otherwise) {
            if (found.isEmpty()) {
                fault(of, otherwise);
            }
            if (found.filter(text -> text.length() > LONGEST_REFERENCE).isPresent()) {
                fault(of, "Die Nummer des Auszugs oder seines Kontos ist länger als 35 Zeichen.");
            }
            return found;
        }

        private void fault(XmlElement element, String text) {
            faults.add(new Fault(element.line(), text));
        }
    }
}
