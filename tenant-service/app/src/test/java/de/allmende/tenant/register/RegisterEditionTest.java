package de.allmende.tenant.register;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.tenant.register.RegisterKind.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterEditionTest {

    private final List<RegisterEntry> entries = RegisterEdition.bundled().entries();

    @Test
    void knowsAllMunicipalitiesAndTheirInhabitants() {
        var municipalities = entries.stream()
                .filter(entry -> entry.kind().level() == Level.MUNICIPALITY)
                .toList();

        assertThat(municipalities).hasSize(10_981);
        assertThat(municipalities.stream().mapToLong(RegisterEntry::inhabitants).sum())
                .isEqualTo(84_358_845);
        assertThat(municipalities.stream().filter(RegisterEntry::isUninhabitedArea))
                .hasSize(206);
    }

    @Test
    void derivesEveryAgsFromTheArs() {
        assertThat(entries.stream().filter(entry -> entry.kind().level() == Level.MUNICIPALITY))
                .allSatisfy(entry -> assertThat(entry.ars().ags()).isEqualTo(entry.ags()));
    }

    @Test
    void knowsVerbandsgemeindenAndCountiesOnce() {
        assertThat(entries.stream()
                        .filter(entry -> entry.kind() == RegisterKind.VERBANDSGEMEINDE
                                && entry.ars().land().equals("07")))
                .hasSize(129);
        assertThat(entries.stream()
                        .filter(entry -> entry.kind().level() == Level.COUNTY
                                && entry.ars().land().equals("07")))
                .hasSize(24);
        assertThat(entries.stream().map(RegisterEntry::ars)).doesNotHaveDuplicates();
    }

    @Test
    void foldsNamesAsPeopleTypeThem() {
        assertThat(FoldedName.of("Neustadt an der Weinstraße, Stadt").value())
                .isEqualTo("neustadt an der weinstrasse stadt");
        assertThat(FoldedName.of("MÜNCHEN").value()).isEqualTo("muenchen");
    }
}
