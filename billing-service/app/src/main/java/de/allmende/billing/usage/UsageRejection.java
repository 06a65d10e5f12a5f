package de.allmende.billing.usage;

/** Why a record was not taken. Nothing of it is kept; the sender may correct it and send it again. */
public enum UsageRejection {
    EVENT_ID_INVALID("Bitte geben Sie in eventId eine Kennung mit 1 bis 200 Zeichen an."),
    SOURCE_INVALID("Bitte geben Sie in source den Namen der meldenden Anwendung mit 1 bis 100 Zeichen an."),
    QUANTITY_INVALID(
            "Die Menge muss eine Dezimalzahl ab 0 mit höchstens sechs Nachkommastellen sein, als Text, zum Beispiel \"42\"."),
    OCCURRED_AT_INVALID("Der Zeitpunkt muss wie 2026-11-22T08:00:00Z geschrieben sein."),
    OCCURRED_IN_FUTURE("Der Zeitpunkt liegt in der Zukunft. Gemeldet wird nur, was schon verbraucht ist."),
    UNKNOWN_SERVICE_INSTANCE(
            "Diese Dienstinstanz gibt es nicht oder sie gehört nicht zu Ihren Leistungen. Die richtige Kennung finden Sie über /service-instances."),
    UNKNOWN_METER("Diesen Zähler hat der gebuchte Tarif nicht."),
    NOT_METERED("Dieser Preisbestandteil wird nicht nach Verbrauch abgerechnet."),
    OUTSIDE_SERVICE_PERIOD("Zu diesem Zeitpunkt war der Dienst nicht gebucht."),
    PERIOD_BILLED(
            "Dieser Monat ist für den Zähler schon abgerechnet und nimmt keine neuen Meldungen mehr an. War eine Meldung falsch, berichtigen Sie sie: Nennen Sie sie in corrects und geben Sie die richtige Menge an. Der Unterschied kommt auf die nächste Rechnung."),
    CORRECTED_REPORT_UNKNOWN(
            "Die Meldung, die berichtigt werden soll, gibt es für diesen Dienst nicht. Bitte geben Sie in corrects ihre source und ihre eventId an; in derselben Sendung muss sie vorher stehen."),
    CORRECTION_DIFFERS(
            "Eine Berichtigung ändert nur die Menge. Dienstinstanz, Zähler und Zeitpunkt müssen die der berichtigten Meldung sein; sind diese falsch, ziehen Sie die Meldung mit der Menge 0 zurück und melden neu.");

    private final String detail;

    UsageRejection(String detail) {
        this.detail = detail;
    }

    /** What is wrong and what to do, in German. */
    public String detail() {
        return detail;
    }
}
