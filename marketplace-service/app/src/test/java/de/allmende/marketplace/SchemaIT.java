package de.allmende.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.test.SchemaGuard;
import de.allmende.platform.test.TestDatabase;
import org.junit.jupiter.api.Test;

class SchemaIT {

    @Test
    void noTableLetsOneTenantSeeAnother() {
        try (var database = TestDatabase.of("marketplace")) {
            assertThat(SchemaGuard.findings(database.app(), "marketplace")).isEmpty();
        }
    }
}
