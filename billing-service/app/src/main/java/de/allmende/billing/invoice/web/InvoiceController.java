package de.allmende.billing.invoice.web;

import static de.allmende.platform.web.Answers.orRefuse;

import de.allmende.billing.invoice.Cancellation;
import de.allmende.billing.invoice.Cancellations;
import de.allmende.billing.invoice.DiscardCancellation;
import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.invoice.ReleaseCancellation;
import de.allmende.billing.invoice.RequestCancellation;
import de.allmende.billing.invoice.Settlements;
import de.allmende.billing.rest.CancellationReason;
import de.allmende.billing.rest.Invoice;
import de.allmende.billing.rest.InvoiceAct;
import de.allmende.billing.rest.InvoiceCancellation;
import de.allmende.billing.rest.InvoiceForm;
import de.allmende.billing.rest.InvoicePage;
import de.allmende.billing.rest.InvoiceSide;
import de.allmende.billing.rest.InvoiceState;
import de.allmende.billing.rest.InvoicesApi;
import de.allmende.billing.rest.PayTo;
import de.allmende.billing.rest.SettlementState;
import de.allmende.billing.tenantfact.TenantFact;
import de.allmende.billing.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class InvoiceController implements InvoicesApi {

    private static final String CLERK = "BILLING_CLERK";
    private static final String RELEASER = "BILLING_RELEASER";

    private final RequestCancellation requestCancellation;
    private final ReleaseCancellation releaseCancellation;
    private final DiscardCancellation discardCancellation;
    private final Invoices invoices;
    private final Cancellations cancellations;
    private final Settlements settlements;
    private final TenantFacts facts;
    private final Idempotent idempotent;
    private final TenantTransactions transactions;
    private final CurrentActor currentActor;
    private final Cursors cursors;
    private final BusinessTime time;

    InvoiceController(
            RequestCancellation requestCancellation,
            ReleaseCancellation releaseCancellation,
            DiscardCancellation discardCancellation,
            Invoices invoices,
            Cancellations cancellations,
            Settlements settlements,
            TenantFacts facts,
            Idempotent idempotent,
            TenantTransactions transactions,
            CurrentActor currentActor,
            Cursors cursors,
            BusinessTime time) {
        this.requestCancellation = requestCancellation;
        this.releaseCancellation = releaseCancellation;
        this.discardCancellation = discardCancellation;
        this.invoices = invoices;
        this.cancellations = cancellations;
        this.settlements = settlements;
        this.facts = facts;
        this.idempotent = idempotent;
        this.transactions = transactions;
        this.currentActor = currentActor;
        this.cursors = cursors;
        this.time = time;
    }

    @Override
    public ResponseEntity<InvoicePage> listInvoices(
            @Nullable InvoiceSide side, @Nullable InvoiceState state, Integer pageSize, @Nullable String pageToken) {
        var actor = currentActor.get();
        var after = cursors.decode(actor, pageToken).map(InvoiceId::parse);
        var seenAs = side == InvoiceSide.ISSUER ? Invoices.Side.ISSUER : Invoices.Side.CONSUMER;
        var wanted = Optional.ofNullable(state)
                .map(InvoiceState::name)
                .map(de.allmende.billing.invoice.InvoiceState::valueOf);
        return transactions.read(actor, () -> {
            var found = invoices.page(actor.tenant(), seenAs, wanted, after, pageSize + 1);
            var items = found.stream().limit(pageSize).toList();
            var page = new InvoicePage().items(views(actor, items));
            if (found.size() > pageSize) {
                page.nextPageToken(cursors.encode(actor, items.getLast().id().toString()));
            }
            return ResponseEntity.ok(page);
        });
    }

    private List<Invoice> views(Actor actor, List<de.allmende.billing.invoice.Invoice> found) {
        var known = settlements.of(
                actor.tenant(),
                found.stream().map(de.allmende.billing.invoice.Invoice::id).toList());
        var today = time.today();
        return found.stream()
                .map(invoice -> InvoiceViews.invoice(invoice)
                        .settlement(InvoiceViews.settlement(
                                invoice, Objects.requireNonNull(known.get(invoice.id())), today)))
                .toList();
    }

    @Override
    public ResponseEntity<Invoice> getInvoice(String invoiceId) {
        var actor = currentActor.get();
        var id = id(invoiceId);
        return ResponseEntity.ok(transactions.read(actor, () -> {
            var invoice = invoices.find(actor.tenant(), id).orElseThrow(Problems::notFound);
            var cancellation = cancellations.find(actor.tenant(), id);
            return withPayTo(views(actor, List.of(invoice)).getFirst(), invoice)
                    .taxes(invoices.taxes(id).stream().map(InvoiceViews::tax).toList())
                    .lines(invoices.lines(id).stream().map(InvoiceViews::line).toList())
                    .forms(invoices.forms(id).stream()
                            .sorted()
                            .map(form -> InvoiceForm.valueOf(form.name()))
                            .toList())
                    .xmlSha256(content(actor, id, Invoices.Format.XML).sha256())
                    .cancellation(cancellation.map(InvoiceViews::cancellation).orElse(null))
                    .allowedActs(allowed(actor, invoice, cancellation));
        }));
    }

    /** The issuer's account of today, as long as something is open. */
    private Invoice withPayTo(Invoice view, de.allmende.billing.invoice.Invoice invoice) {
        var settlement = view.getSettlement();
        if (settlement == null || settlement.getState() == SettlementState.PAID) {
            return view;
        }
        facts.find(invoice.issuer().tenant())
                .map(TenantFact::iban)
                .ifPresent(iban -> view.payTo(new PayTo()
                        .name(invoice.issuer().name())
                        .account(iban)
                        .reference(invoice.number().toString())));
        return view;
    }

    private static List<InvoiceAct> allowed(
            Actor actor, de.allmende.billing.invoice.Invoice invoice, Optional<Cancellation> cancellation) {
        if (!invoice.issuer().tenant().equals(actor.tenant()) || invoice.cancels() != null) {
            return List.of();
        }
        var acts = new ArrayList<InvoiceAct>();
        switch (invoice.state()) {
            case ISSUED -> {
                if (actor.has(CLERK)) {
                    acts.add(InvoiceAct.REQUEST_CANCELLATION);
                }
            }
            case CANCELLATION_REQUESTED -> {
                if (actor.has(RELEASER) && cancellation.orElseThrow().mayBeReleasedBy(actor)) {
                    acts.add(InvoiceAct.RELEASE_CANCELLATION);
                }
                if (actor.has(CLERK) || actor.has(RELEASER)) {
                    acts.add(InvoiceAct.DISCARD_CANCELLATION);
                }
            }
            case CANCELLED -> {}
        }
        return acts;
    }

    @Override
    public ResponseEntity<InvoiceCancellation> requestInvoiceCancellation(
            String invoiceId, String idempotencyKey, CancellationReason body) {
        var id = id(invoiceId);
        return idempotent.answer(
                () -> requestCancellation.request(currentActor.get(), id, body.getReason()),
                waiting -> ResponseEntity.status(HttpStatus.CREATED).body(InvoiceViews.cancellation(waiting)));
    }

    @Override
    public ResponseEntity<InvoiceCancellation> releaseInvoiceCancellation(String invoiceId) {
        return ResponseEntity.ok(
                InvoiceViews.cancellation(orRefuse(releaseCancellation.release(currentActor.get(), id(invoiceId)))));
    }

    @Override
    public ResponseEntity<InvoiceCancellation> discardInvoiceCancellation(
            String invoiceId, String idempotencyKey, CancellationReason body) {
        var id = id(invoiceId);
        return idempotent.answer(
                () -> discardCancellation.discard(currentActor.get(), id, body.getReason()),
                discarded -> ResponseEntity.ok(InvoiceViews.cancellation(discarded)));
    }

    @Override
    public ResponseEntity<Resource> downloadInvoiceXml(String invoiceId) {
        return download(invoiceId, Invoices.Format.XML);
    }

    @Override
    public ResponseEntity<Resource> downloadInvoicePdf(String invoiceId) {
        return download(invoiceId, Invoices.Format.PDF);
    }

    @Override
    public ResponseEntity<Resource> downloadInvoiceZugferd(String invoiceId) {
        return download(invoiceId, Invoices.Format.ZUGFERD);
    }

    private ResponseEntity<Resource> download(String invoiceId, Invoices.Format format) {
        var actor = currentActor.get();
        var id = id(invoiceId);
        var content = transactions.read(actor, () -> content(actor, id, format));
        var file = format.fileName(content.number());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(new ByteArrayResource(content.bytes()));
    }

    private Invoices.Content content(Actor actor, InvoiceId id, Invoices.Format format) {
        return invoices.content(actor.tenant(), id, format).orElseThrow(Problems::notFound);
    }

    private static InvoiceId id(String text) {
        try {
            return InvoiceId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
