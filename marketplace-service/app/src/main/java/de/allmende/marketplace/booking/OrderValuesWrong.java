package de.allmende.marketplace.booking;

import java.util.List;

/** What was stated is not what the offering asks for. The doors answer all faults, each at its place. */
public record OrderValuesWrong(List<OrderFault> faults) implements SubmitRefusal, ChangeOrderRefusal {

    public OrderValuesWrong {
        faults = List.copyOf(faults);
    }
}
