package de.allmende.tenant.register;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.boot.Migration;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.TestHouse;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterIT {

    private TestHouse house;

    @BeforeAll
    void build() {
        house = new TestHouse();
    }

    @AfterAll
    void close() {
        house.close();
    }

    private List<RegisterEntry> search(String words) {
        return house.get(SearchRegister.class)
                .search(TestHouse.job(TenantId.next()), words, 10)
                .entries();
    }

    @ParameterizedTest
    @CsvSource({
        "Kaiserslautern, 073120000000",
        "kaiserslatern, 073120000000",
        "Neustadt Weinstraße, 073160000000",
        "neustadt an der weinstrasse, 073160000000",
        "Budenheim, 073390009009",
        "Buddenheim, 073390009009",
        "München, 091620000000",
        "muenchen, 091620000000",
        "0733550110, 073355011022",
        "073355011, 073355011000",
        "073120000000, 073120000000",
        "07312000, 073120000000"
    })
    void findsWhatPeopleType(String words, String ars) {
        var found = search(words);

        assertThat(found).isNotEmpty();
        if (words.chars().allMatch(Character::isDigit)) {
            assertThat(found)
                    .allSatisfy(entry ->
                            assertThat(entry.ars().value() + "/" + entry.ags()).contains(words));
        } else {
            assertThat(found.getFirst().ars()).hasToString(ars);
        }
    }

    @Test
    void leavesUninhabitedAreasOut() {
        assertThat(search("Sachsenwald")).noneMatch(RegisterEntry::isUninhabitedArea);
    }

    @Test
    void takesNoWildcardsFromOutside() {
        assertThat(search("%")).isEmpty();
    }

    @Test
    void holdsAllRowsAndAnotherMigrationChangesNothing() {
        int before = rows();
        Migration.migrate("tenant", house.database().url(), "tenant_owner", "tenant_owner");

        assertThat(before).isGreaterThan(10_981);
        assertThat(rows()).isEqualTo(before);
    }

    private int rows() {
        return house.database().context().fetchCount(DSL.table(DSL.name("tenant", "register_entry")));
    }
}
