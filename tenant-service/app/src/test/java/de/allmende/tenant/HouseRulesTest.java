package de.allmende.tenant;

import de.allmende.platform.test.ContractRules;
import de.allmende.platform.test.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.of("de.allmende.tenant").tests();
    }

    @TestFactory
    Stream<DynamicTest> keepsItsContract() {
        return ContractRules.of("tenant").tests();
    }
}
