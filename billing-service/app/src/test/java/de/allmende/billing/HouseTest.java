package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.test.ContractRules;
import de.allmende.platform.test.HouseRules;
import de.allmende.platform.test.SchemaGuard;
import de.allmende.platform.test.TestDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class HouseTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.of("de.allmende.billing").tests();
    }

    @TestFactory
    Stream<DynamicTest> keepsItsContract() {
        return ContractRules.of("billing").tests();
    }

    @Test
    void noTableLetsATenantSeeAnother() {
        try (var database = TestDatabase.of("billing")) {
            assertThat(SchemaGuard.findings(database.app(), "billing")).isEmpty();
        }
    }
}
