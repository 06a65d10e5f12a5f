package de.allmende.billing.invoicerun.web;

import static java.util.stream.Collectors.groupingBy;

import de.allmende.billing.invoicerun.InvoiceRun;
import de.allmende.billing.invoicerun.InvoiceRuns;
import de.allmende.billing.invoicerun.RunId;
import de.allmende.billing.rest.InvoiceRunAct;
import de.allmende.billing.rest.InvoiceRunState;
import de.allmende.billing.rest.InvoiceRunTotals;
import de.allmende.billing.rest.PersonReference;
import de.allmende.billing.rest.RunInvoice;
import de.allmende.billing.rest.SetAside;
import de.allmende.billing.rest.TenantReference;
import de.allmende.billing.tenantfact.TenantFacts;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How runs look from outside, in three statements for any number of them. */
@Component
final class RunViews {

    private static final String CLERK = "BILLING_CLERK";
    private static final String RELEASER = "BILLING_RELEASER";

    private final InvoiceRuns runs;
    private final TenantFacts facts;

    RunViews(InvoiceRuns runs, TenantFacts facts) {
        this.runs = runs;
        this.facts = facts;
    }

    /** Must run in a transaction. */
    List<de.allmende.billing.rest.InvoiceRun> list(Actor actor, List<InvoiceRun> found) {
        var ids = found.stream().map(InvoiceRun::id).toList();
        var documents = runs.documents(actor.tenant(), ids);
        var setAside = runs.setAside(actor.tenant(), ids);
        var names = facts.names(Stream.concat(
                        documents.stream().map(InvoiceRuns.Document::consumer),
                        setAside.stream().map(InvoiceRuns.SetAside::consumer))
                .distinct()
                .toList());
        Map<RunId, List<InvoiceRuns.Document>> documentsOf =
                documents.stream().collect(groupingBy(InvoiceRuns.Document::run));
        Map<RunId, List<InvoiceRuns.SetAside>> setAsideOf =
                setAside.stream().collect(groupingBy(InvoiceRuns.SetAside::run));
        return found.stream()
                .map(run -> view(
                        run,
                        documentsOf.getOrDefault(run.id(), List.of()),
                        setAsideOf.getOrDefault(run.id(), List.of()),
                        names,
                        allowed(actor, run)))
                .toList();
    }

    /** A run that has just been created. */
    static de.allmende.billing.rest.InvoiceRun withoutDocuments(InvoiceRun run) {
        return view(run, List.of(), List.of(), Map.of(), List.of(InvoiceRunAct.CALCULATE));
    }

    private static List<InvoiceRunAct> allowed(Actor actor, InvoiceRun run) {
        var acts = new ArrayList<InvoiceRunAct>();
        if (actor.has(CLERK)) {
            switch (run.state()) {
                case DRAFT -> acts.add(InvoiceRunAct.CALCULATE);
                case CALCULATED -> acts.addAll(List.of(InvoiceRunAct.CALCULATE, InvoiceRunAct.CHECK));
                case CHECKED, RELEASED, ISSUED -> {}
            }
        }
        if (actor.has(RELEASER) && run.mayBeReleasedBy(actor)) {
            acts.add(InvoiceRunAct.RELEASE);
        }
        return acts;
    }

    private static de.allmende.billing.rest.InvoiceRun view(
            InvoiceRun run,
            List<InvoiceRuns.Document> documents,
            List<InvoiceRuns.SetAside> setAside,
            Map<TenantId, String> names,
            List<InvoiceRunAct> allowed) {
        var view = new de.allmende.billing.rest.InvoiceRun()
                .id(run.id().toString())
                .month(run.month().toString())
                .state(InvoiceRunState.valueOf(run.state().name()))
                .stateLabel(run.state().label())
                .createdBy(person(run.created()))
                .createdAt(run.created().at().atOffset(ZoneOffset.UTC))
                .calculatedAt(utc(run.calculatedAt()))
                .issuedAt(utc(run.issuedAt()))
                .totals(totals(documents))
                .invoices(documents.stream()
                        .map(document -> document(document, names))
                        .toList())
                .setAside(setAside.stream()
                        .map(row -> new SetAside()
                                .tenant(tenant(row.consumer(), names))
                                .reason(row.reason())
                                .detail(row.detail()))
                        .toList())
                .allowedActs(allowed);
        var checked = run.checked();
        if (checked != null) {
            view.checkedBy(person(checked)).checkedAt(utc(checked.at()));
        }
        var released = run.released();
        if (released != null) {
            view.releasedBy(person(released)).releasedAt(utc(released.at()));
        }
        return view;
    }

    private static RunInvoice document(InvoiceRuns.Document document, Map<TenantId, String> names) {
        var view = new RunInvoice()
                .consumer(tenant(document.consumer(), names))
                .title(document.title())
                .net(money(document.net()))
                .tax(money(document.tax()))
                .gross(money(document.net().plus(document.tax())))
                .lineCount(document.lineCount());
        var number = document.number();
        return number == null ? view : view.id(document.id().toString()).number(number.toString());
    }

    private static InvoiceRunTotals totals(List<InvoiceRuns.Document> documents) {
        var net = sum(documents, InvoiceRuns.Document::net);
        var tax = sum(documents, InvoiceRuns.Document::tax);
        return new InvoiceRunTotals()
                .count(documents.size())
                .net(money(net))
                .tax(money(tax))
                .gross(money(net.plus(tax)));
    }

    private static Money sum(List<InvoiceRuns.Document> documents, Function<InvoiceRuns.Document, Money> amount) {
        return documents.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    private static TenantReference tenant(TenantId id, Map<TenantId, String> names) {
        return new TenantReference().id(id.toString()).name(names.getOrDefault(id, id.toString()));
    }

    private static PersonReference person(InvoiceRun.Signature signature) {
        return new PersonReference().name(signature.name());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static de.allmende.billing.rest.Money money(Money money) {
        return new de.allmende.billing.rest.Money()
                .amount(money.toString())
                .currency(de.allmende.billing.rest.Money.CurrencyEnum.EUR);
    }
}
