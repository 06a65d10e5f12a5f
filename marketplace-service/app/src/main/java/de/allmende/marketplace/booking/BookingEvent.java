package de.allmende.marketplace.booking;

/** What can happen to a booking, as its timeline tells it. */
public enum BookingEvent {
    SUBMITTED("Buchung beantragt"),
    APPROVED("Freigegeben"),
    CO_SIGNED("Mitgezeichnet"),
    CO_SIGNATURE_REFUSED("Mitzeichnung verweigert"),
    REJECTED("Abgelehnt"),
    WITHDRAWN("Zurückgezogen"),
    SCHEDULED("Für den gewünschten Beginn vorgemerkt"),
    PROVISIONING_ORDERED("Bereitstellung beim Anbieter beauftragt"),
    AGREEMENT_OFFERED("AVV zur Unterschrift vorgelegt"),
    AGREEMENT_SIGNED("AVV unterschrieben"),
    AGREEMENT_ENDED("AVV beendet"),
    AGREEMENT_LAPSED("AVV gegenstandslos"),
    ASKED_BACK("Rückfrage des Anbieters"),
    ANSWERED("Rückfrage beantwortet"),
    DECLINED("Vom Anbieter abgelehnt"),
    CANCELLED("Storniert"),
    ACTIVATED("Bereitgestellt"),
    SUSPENDED("Dienst ruht"),
    ACCESS_CLOSED("Zugang gesperrt"),
    RESUMED("Dienst ruht nicht mehr"),
    ACCESS_REOPENED("Zugang wieder geöffnet"),
    ORDER_CHANGED("Angaben zur Bestellung geändert"),
    QUANTITY_CHANGE_REQUESTED("Andere Menge beantragt"),
    QUANTITY_CHANGE_APPROVED("Andere Menge freigegeben"),
    QUANTITY_CHANGE_REJECTED("Andere Menge abgelehnt"),
    QUANTITY_CHANGE_WITHDRAWN("Andere Menge zurückgezogen"),
    QUANTITY_CHANGE_LAPSED("Andere Menge entfallen"),
    QUANTITY_CHANGED("Menge geändert"),
    TERMINATED("Gekündigt"),
    DISCONTINUED("Vom Anbieter abgekündigt"),
    DEPROVISIONING_ORDERED("Letzter Tag vorbei, Rückbau beauftragt"),
    ENDED("Beendet"),
    PASSED_ON("Auf den Rechtsnachfolger übergegangen"),
    TAKEN_OVER("Vom Rechtsvorgänger übernommen");

    private final String label;

    BookingEvent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether what was said along with it concerns the consumer alone. */
    public boolean isInternal() {
        return switch (this) {
            case APPROVED,
                    CO_SIGNED,
                    CO_SIGNATURE_REFUSED,
                    REJECTED,
                    WITHDRAWN,
                    QUANTITY_CHANGE_REQUESTED,
                    QUANTITY_CHANGE_REJECTED,
                    QUANTITY_CHANGE_WITHDRAWN -> true;
            case SUBMITTED,
                    SCHEDULED,
                    PROVISIONING_ORDERED,
                    AGREEMENT_OFFERED,
                    AGREEMENT_SIGNED,
                    AGREEMENT_ENDED,
                    AGREEMENT_LAPSED,
                    ASKED_BACK,
                    ANSWERED,
                    DECLINED,
                    CANCELLED,
                    ACTIVATED,
                    SUSPENDED,
                    ACCESS_CLOSED,
                    RESUMED,
                    ACCESS_REOPENED,
                    ORDER_CHANGED,
                    QUANTITY_CHANGE_APPROVED,
                    QUANTITY_CHANGE_LAPSED,
                    QUANTITY_CHANGED,
                    TERMINATED,
                    DISCONTINUED,
                    DEPROVISIONING_ORDERED,
                    ENDED,
                    PASSED_ON,
                    TAKEN_OVER -> false;
        };
    }
}
