package de.allmende.marketplace.approvalrule;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.approvalrule.ApprovalRule.Cost;
import de.allmende.marketplace.booking.CoSignatureKind;
import de.allmende.marketplace.booking.NeededCoSignature;
import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.platform.kernel.Money;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample booking costs 3.403,40 € over its term, also in its first year. */
class ApprovalRuleTest {

    private static final OfferingDescription E_AKTE = SampleOfferings.eAkte().description();

    private static ApprovalRule rule(
            @Nullable Cost cost,
            @Nullable String from,
            @Nullable Boolean personalData,
            @Nullable ProtectionNeed protection,
            List<String> offerings) {
        return new ApprovalRule(
                cost,
                from == null ? null : Money.euro(from),
                personalData,
                protection,
                offerings,
                List.of(CoSignatureKind.TREASURY),
                7);
    }

    private static Optional<String> because(ApprovalRule rule) {
        return rule.because(SampleBookings.inApproval(), E_AKTE).map(text -> text.replace('\u00a0', ' '));
    }

    private static ApprovalRuleSet set(RuleSetState state, ApprovalRule... rules) {
        return new ApprovalRuleSet(
                ApprovalRuleSetId.next(),
                SampleBookings.KAISERSLAUTERN,
                4,
                List.of(rules),
                "Dienstanweisung",
                state,
                new ApprovalRuleSet.Step(Person.of(SampleBookings.ORDERER), Instant.EPOCH),
                null,
                null);
    }

    @Test
    void looksAtTheCostsFromTheAmountOn() {
        assertThat(because(rule(Cost.FULL_TERM, "3403.40", null, null, List.of())))
                .contains("Gesamtkosten 3.403,40 € ab 3.403,40 €");
        assertThat(because(rule(Cost.FULL_TERM, "3403.41", null, null, List.of())))
                .isEmpty();
        assertThat(because(rule(Cost.FIRST_YEAR, "3403.40", null, null, List.of())))
                .contains("Kosten im ersten Jahr 3.403,40 € ab 3.403,40 €");
        assertThat(because(rule(Cost.FIRST_YEAR, "3403.41", null, null, List.of())))
                .isEmpty();
    }

    @Test
    void looksAtDataProtectionNeedAndOffering() {
        var processes = E_AKTE.personalData().processed();
        assertThat(because(rule(null, null, processes, null, List.of()))).isPresent();
        assertThat(because(rule(null, null, !processes, null, List.of()))).isEmpty();
        for (var from : ProtectionNeed.values()) {
            assertThat(because(rule(null, null, null, from, List.of())).isPresent())
                    .as("from %s", from)
                    .isEqualTo(E_AKTE.protection().need().compareTo(from) >= 0);
        }
        assertThat(because(rule(null, null, null, null, List.of("e-akte"))))
                .contains("die Regel die Leistung E-Akte nennt");
        assertThat(because(rule(null, null, null, null, List.of("zeiterfassung"))))
                .isEmpty();
    }

    @Test
    void allConditionsHaveToHoldAndWithoutAnyItIsForEveryBooking() {
        assertThat(because(rule(Cost.FULL_TERM, "1.00", null, null, List.of("zeiterfassung"))))
                .isEmpty();
        assertThat(because(rule(Cost.FULL_TERM, "1.00", null, null, List.of("e-akte"))))
                .contains("Gesamtkosten 3.403,40 € ab 1,00 € und die Regel die Leistung E-Akte nennt");
        assertThat(because(rule(null, null, null, null, List.of()))).contains("es für jede Buchung gilt");
    }

    @Test
    void asksForEachKindOnceWithAllReasonsAndTheShortestTime() {
        var always = rule(null, null, null, null, List.of());
        var named = new ApprovalRule(
                null,
                null,
                null,
                null,
                List.of("e-akte"),
                List.of(CoSignatureKind.DATA_PROTECTION, CoSignatureKind.TREASURY),
                3);
        assertThat(set(RuleSetState.IN_FORCE, always, named).neededFor(SampleBookings.inApproval(), E_AKTE))
                .containsExactly(
                        new NeededCoSignature(
                                CoSignatureKind.DATA_PROTECTION, "die Regel die Leistung E-Akte nennt", 4, 3),
                        new NeededCoSignature(
                                CoSignatureKind.TREASURY,
                                "es für jede Buchung gilt; die Regel die Leistung E-Akte nennt",
                                4,
                                3));
    }

    @ParameterizedTest
    @EnumSource(RuleSetState.class)
    void aVersionMovesAsDrawnAndNotOtherwise(RuleSetState from) {
        var drawn = new EnumMap<RuleSetState, Set<RuleSetMove>>(Map.of(
                RuleSetState.PROPOSED,
                EnumSet.of(RuleSetMove.RELEASE, RuleSetMove.DISCARD),
                RuleSetState.IN_FORCE,
                EnumSet.of(RuleSetMove.REPLACE)));
        for (var move : RuleSetMove.values()) {
            assertThat(set(from).allows(move))
                    .as("%s by %s", from, move)
                    .isEqualTo(drawn.getOrDefault(from, Set.of()).contains(move));
        }
    }
}
