package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.OrderParameter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what consumers shall state with their orders. */
final class ReadOrderParameters {

    private static final String NUMBER = "Bitte geben Sie eine Zahl ab 0 an, mit höchstens vier Nachkommastellen.";

    private ReadOrderParameters() {}

    static List<OrderParameter> of(DraftSheet sheet) {
        var keys = new HashSet<String>();
        return sheet.parts("orderParameters", part -> parameter(part, keys));
    }

    private static Optional<OrderParameter> parameter(DraftSheet sheet, Set<String> keys) {
        var key = sheet.text(
                "key",
                "[a-z][A-Za-z0-9]{0,39}",
                "Ein Kürzel beginnt mit einem kleinen Buchstaben und hat nur Buchstaben und Ziffern, zum Beispiel domain.");
        if (!key.isEmpty() && !keys.add(key)) {
            sheet.wrong("key", "Dieses Kürzel hat schon eine andere Angabe.");
        }
        var label = sheet.text("label", 120, "Bitte geben Sie der Angabe eine Bezeichnung.");
        var hint = sheet.optionalText("hint", 300);
        var type = sheet.word("type", OrderParameter.Type.class, "Bitte wählen Sie die Art der Angabe.");
        var choices = type == OrderParameter.Type.CHOICE
                ? sheet.someTexts("choices", 50, "Bitte nennen Sie, was zur Auswahl steht.").stream()
                        .distinct()
                        .toList()
                : List.<String>of();
        var numeric = type == OrderParameter.Type.WHOLE || type == OrderParameter.Type.NUMBER;
        var least = numeric ? sheet.quantity("minimum", NUMBER) : null;
        var most = (numeric || type == OrderParameter.Type.TEXT) ? sheet.quantity("maximum", NUMBER) : null;
        if (least != null && most != null && least.compareTo(most) > 0) {
            sheet.wrong("maximum", "Der höchste Wert liegt unter dem kleinsten.");
        }
        if (type == OrderParameter.Type.TEXT && most != null && (most.intValue() < 1 || most.intValue() > 1000)) {
            sheet.wrong("maximum", "Ein Text hat 1 bis 1000 Zeichen.");
        }
        var required = sheet.yes("required");
        var changeable = sheet.yes("changeable");
        return sheet.made(() -> new OrderParameter(
                key, label, hint.isEmpty() ? null : hint, type, choices, least, most, required, changeable));
    }
}
