package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.Plan;
import de.allmende.marketplace.catalogue.PlanComponent;
import de.allmende.marketplace.catalogue.PriceModel;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the plans of a draft with their priced components. */
final class ReadPlans {

    private static final String QUANTITY = "Bitte geben Sie eine Menge ab 0 an, mit höchstens vier Nachkommastellen.";

    private ReadPlans() {}

    static List<Plan> of(String key, DraftSheet sheet) {
        if (!sheet.has("plans")) {
            sheet.missing("plans", "Bitte legen Sie mindestens einen Tarif an.");
        }
        var codes = new HashSet<String>();
        return sheet.parts("plans", plan -> plan(key, plan, codes));
    }

    private static Optional<Plan> plan(String key, DraftSheet sheet, Set<String> codes) {
        var code = sheet.text(
                "code",
                "[a-z0-9]+(-[a-z0-9]+)*",
                "Ein Kürzel hat kleine Buchstaben, Ziffern und Bindestriche, zum Beispiel standard.");
        unique(sheet, code, codes, "Dieses Kürzel hat schon ein anderer Tarif.");
        var name = sheet.text("name", 120, "Bitte geben Sie dem Tarif einen Namen.");
        var description = sheet.text("description", 1000, "Bitte beschreiben Sie, für wen der Tarif gedacht ist.");
        if (!sheet.has("components")) {
            sheet.missing("components", "Bitte legen Sie mindestens einen Preisbestandteil an.");
        }
        var parts = new HashSet<String>();
        var components = sheet.parts("components", each -> component(key + "." + code + ".", each, parts));
        return sheet.made(() -> new Plan(code, name, description, components));
    }

    private static Optional<PlanComponent> component(String beginning, DraftSheet sheet, Set<String> codes) {
        var code = sheet.text(
                "code",
                "[a-z0-9-]+\\.[a-z0-9-]+\\.[A-Za-z0-9-]+",
                "Ein Kürzel hat Buchstaben, Ziffern und Bindestriche, zum Beispiel arbeitsplatz.");
        if (!code.isEmpty() && !code.startsWith(beginning)) {
            sheet.wrong("code", "Das Kürzel beginnt mit „%s“.".formatted(beginning));
        }
        unique(sheet, code, codes, "Dieses Kürzel hat schon ein anderer Bestandteil des Tarifs.");
        var name = sheet.text("name", 120, "Bitte geben Sie dem Preisbestandteil einen Namen.");
        var model = sheet.word("model", PriceModel.class, "Bitte wählen Sie, wonach berechnet wird.");
        var unit = sheet.text("unitLabel", 60, "Bitte nennen Sie die Einheit, zum Beispiel Arbeitsplatz oder Monat.");
        var counted = model.isCounted();
        var usual = counted ? needed(sheet) : null;
        var least = counted ? sheet.quantity("minimum", QUANTITY) : null;
        var most = counted ? sheet.quantity("maximum", QUANTITY) : null;
        inOrder(sheet, least, usual, most);
        var meter = model == PriceModel.METERED ? code.substring(code.lastIndexOf('.') + 1) : null;
        return sheet.made(() -> new PlanComponent(code, name, model, unit, usual, least, most, meter));
    }

    private static @Nullable BigDecimal needed(DraftSheet sheet) {
        if (!sheet.has("defaultQuantity")) {
            sheet.missing("defaultQuantity", "Bitte geben Sie die übliche Menge an.");
        }
        return sheet.quantity("defaultQuantity", QUANTITY);
    }

    private static void inOrder(
            DraftSheet sheet, @Nullable BigDecimal least, @Nullable BigDecimal usual, @Nullable BigDecimal most) {
        if (least != null && most != null && least.compareTo(most) > 0) {
            sheet.wrong("maximum", "Die höchste Menge liegt unter der kleinsten.");
        } else if (usual != null
                && ((least != null && usual.compareTo(least) < 0) || (most != null && usual.compareTo(most) > 0))) {
            sheet.wrong("defaultQuantity", "Die übliche Menge liegt nicht zwischen der kleinsten und der höchsten.");
        }
    }

    private static void unique(DraftSheet sheet, String code, Set<String> codes, String detail) {
        if (!code.isEmpty() && !codes.add(code)) {
            sheet.wrong("code", detail);
        }
    }
}
