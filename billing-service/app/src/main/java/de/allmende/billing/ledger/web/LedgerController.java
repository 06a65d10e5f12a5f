package de.allmende.billing.ledger.web;

import de.allmende.billing.ledger.CheckLedger;
import de.allmende.billing.ledger.Ledger;
import de.allmende.billing.rest.LedgerApi;
import de.allmende.billing.rest.LedgerFault;
import de.allmende.billing.rest.LedgerFaultKind;
import de.allmende.billing.rest.LedgerReport;
import de.allmende.billing.rest.Money;
import de.allmende.billing.rest.Posting;
import de.allmende.billing.rest.PostingList;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Problems;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class LedgerController implements LedgerApi {

    private final Ledger ledger;
    private final CheckLedger checkLedger;
    private final TenantTransactions transactions;
    private final CurrentActor currentActor;

    LedgerController(
            Ledger ledger, CheckLedger checkLedger, TenantTransactions transactions, CurrentActor currentActor) {
        this.ledger = ledger;
        this.checkLedger = checkLedger;
        this.transactions = transactions;
        this.currentActor = currentActor;
    }

    @Override
    public ResponseEntity<PostingList> listPostings(String invoice) {
        var actor = currentActor.get();
        var id = id(invoice);
        var postings = transactions.read(actor, () -> ledger.of(actor.tenant(), id));
        return ResponseEntity.ok(new PostingList()
                .items(postings.stream().map(LedgerController::view).toList()));
    }

    @Override
    public ResponseEntity<LedgerReport> checkLedger() {
        var report = checkLedger.check(currentActor.get());
        return ResponseEntity.ok(new LedgerReport()
                .checkedAt(report.checkedAt().atOffset(ZoneOffset.UTC))
                .sealed(report.sealed())
                .waiting(report.waiting())
                .lastSealedAt(
                        report.lastSealedAt() == null
                                ? null
                                : report.lastSealedAt().atOffset(ZoneOffset.UTC))
                .faults(report.faults().stream()
                        .map(fault -> new LedgerFault()
                                .kind(LedgerFaultKind.valueOf(fault.kind().name()))
                                .position(fault.position()))
                        .toList()));
    }

    private static UUID id(String text) {
        try {
            return Ids.parse("inv", text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }

    private static Posting view(de.allmende.billing.ledger.Posting posting) {
        return new Posting()
                .id(Ids.text("pst", posting.id()))
                .postedOn(posting.postedOn())
                .debitAccount(posting.debit().name())
                .debitLabel(posting.debit().label())
                .creditAccount(posting.credit().name())
                .creditLabel(posting.credit().label())
                .amount(new Money().amount(posting.amount().toString()).currency(Money.CurrencyEnum.EUR))
                .text(posting.text());
    }
}
