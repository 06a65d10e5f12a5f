package de.allmende.billing.invoice.web;

import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.rest.Invoice;
import de.allmende.billing.rest.InvoicePage;
import de.allmende.billing.rest.InvoiceSide;
import de.allmende.billing.rest.InvoiceState;
import de.allmende.billing.rest.InvoicesApi;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.Problems;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class InvoiceController implements InvoicesApi {

    private final Invoices invoices;
    private final TenantTransactions transactions;
    private final CurrentActor currentActor;
    private final Cursors cursors;

    InvoiceController(Invoices invoices, TenantTransactions transactions, CurrentActor currentActor, Cursors cursors) {
        this.invoices = invoices;
        this.transactions = transactions;
        this.currentActor = currentActor;
        this.cursors = cursors;
    }

    @Override
    public ResponseEntity<InvoicePage> listInvoices(
            @Nullable InvoiceSide side, @Nullable InvoiceState state, Integer pageSize, @Nullable String pageToken) {
        var actor = currentActor.get();
        var after = cursors.decode(actor, pageToken).map(InvoiceId::parse);
        var seenAs = side == InvoiceSide.ISSUER ? Invoices.Side.ISSUER : Invoices.Side.CONSUMER;
        var found = transactions.read(actor, () -> invoices.page(actor.tenant(), seenAs, after, pageSize + 1));
        var items = found.stream().limit(pageSize).toList();
        var page = new InvoicePage()
                .items(items.stream().map(InvoiceViews::invoice).toList());
        if (found.size() > pageSize) {
            page.nextPageToken(cursors.encode(actor, items.getLast().id().toString()));
        }
        return ResponseEntity.ok(page);
    }

    @Override
    public ResponseEntity<Invoice> getInvoice(String invoiceId) {
        var actor = currentActor.get();
        var id = id(invoiceId);
        return ResponseEntity.ok(transactions.read(actor, () -> {
            var invoice = invoices.find(actor.tenant(), id).orElseThrow(Problems::notFound);
            return InvoiceViews.invoice(invoice)
                    .taxes(invoices.taxes(id).stream().map(InvoiceViews::tax).toList())
                    .lines(invoices.lines(id).stream().map(InvoiceViews::line).toList())
                    .xmlSha256(content(actor, id, Invoices.Format.XML).sha256());
        }));
    }

    @Override
    public ResponseEntity<Resource> downloadInvoiceXml(String invoiceId) {
        return download(invoiceId, Invoices.Format.XML, MediaType.APPLICATION_XML);
    }

    @Override
    public ResponseEntity<Resource> downloadInvoicePdf(String invoiceId) {
        return download(invoiceId, Invoices.Format.PDF, MediaType.APPLICATION_PDF);
    }

    private ResponseEntity<Resource> download(String invoiceId, Invoices.Format format, MediaType type) {
        var actor = currentActor.get();
        var id = id(invoiceId);
        var content = transactions.read(actor, () -> content(actor, id, format));
        var file = content.number() + "." + format.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(type)
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
