package de.allmende.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class InvoiceNumberTest {

    @Test
    void theProvisionalNumberHasTheShapeOfARealOne() {
        assertThat(new InvoiceNumber("RE", 2026, 17)).hasToString("RE-2026-000017");
        assertThat(InvoiceNumber.provisional("RE", 2026)).hasToString("RE-2026-000000");
    }
}
