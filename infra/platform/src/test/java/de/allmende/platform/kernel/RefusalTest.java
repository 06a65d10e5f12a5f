package de.allmende.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

    record ApproverIsRequester(String name, int count) implements Refusal {}

    @Test
    void itsNameIsTheReasonAndItsComponentsAreTheArguments() {
        var refusal = new ApproverIsRequester("Kim", 2);
        assertThat(refusal.reason()).isEqualTo("APPROVER_IS_REQUESTER");
        assertThat(refusal.arguments()).containsExactly("Kim", 2);
    }

    @Test
    void aRefusedOutcomeStaysRefused() {
        Outcome<Integer, ApproverIsRequester> refused = Outcome.refused(new ApproverIsRequester("Kim", 2));
        assertThat(refused.map(value -> value + 1)).isEqualTo(Outcome.refused(new ApproverIsRequester("Kim", 2)));
    }
}
