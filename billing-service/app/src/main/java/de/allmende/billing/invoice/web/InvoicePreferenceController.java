package de.allmende.billing.invoice.web;

import static de.allmende.platform.web.Answers.orRefuse;

import de.allmende.billing.invoice.ChangeInvoicePreference;
import de.allmende.billing.invoice.InvoicePreferences;
import de.allmende.billing.rest.InvoicePreference;
import de.allmende.billing.rest.InvoicePreferencesApi;
import de.allmende.billing.rest.InvoiceSyntax;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class InvoicePreferenceController implements InvoicePreferencesApi {

    private final ChangeInvoicePreference changeInvoicePreference;
    private final InvoicePreferences preferences;
    private final TenantTransactions transactions;
    private final CurrentActor currentActor;

    InvoicePreferenceController(
            ChangeInvoicePreference changeInvoicePreference,
            InvoicePreferences preferences,
            TenantTransactions transactions,
            CurrentActor currentActor) {
        this.changeInvoicePreference = changeInvoicePreference;
        this.preferences = preferences;
        this.transactions = transactions;
        this.currentActor = currentActor;
    }

    @Override
    public ResponseEntity<InvoicePreference> getInvoicePreference() {
        var actor = currentActor.get();
        return answer(transactions.read(actor, () -> preferences.of(actor.tenant())));
    }

    @Override
    public ResponseEntity<InvoicePreference> changeInvoicePreference(InvoicePreference body, @Nullable String ifMatch) {
        var version = EntityTags.version(ifMatch);
        var wanted = de.allmende.billing.document.InvoiceSyntax.valueOf(
                body.getSyntax().name());
        return answer(orRefuse(changeInvoicePreference.change(currentActor.get(), version, wanted)));
    }

    private static ResponseEntity<InvoicePreference> answer(de.allmende.billing.invoice.InvoicePreference preference) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(preference.version()))
                .body(new InvoicePreference()
                        .syntax(InvoiceSyntax.valueOf(preference.syntax().name())));
    }
}
