package de.allmende.acceptance;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.io.resource.inmemory.ReadableResourceByteArray;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The official rules of EN 16931 and XRechnung 3.0.2, applied independently of the product. */
final class OfficialRules {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES = rules();

    private OfficialRules() {}

    /** What the rules object to; empty when they accept the invoice. */
    static List<String> objections(byte[] xml) {
        DVRCoordinate rules = rulesFor(new String(xml, java.nio.charset.StandardCharsets.UTF_8));
        var results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                RULES.getOfID(rules),
                ValidationSourceXML.create(new ReadableResourceByteArray("invoice.xml", xml)));
        var objections = new ArrayList<String>();
        results.forEach(result -> result.getErrorList().forEach(error -> {
            if (error.getErrorLevel().isGE(com.helger.diagnostics.error.level.EErrorLevel.ERROR)) {
                objections.add(error.getErrorID() + " " + error.getErrorText(Locale.GERMANY));
            }
        }));
        if (!results.containsNoError() && objections.isEmpty()) {
            objections.add("The rules refuse the document.");
        }
        return objections;
    }

    private static DVRCoordinate rulesFor(String invoice) {
        if (invoice.contains(":CrossIndustryInvoice:100")) {
            return XRechnungValidation.VID_XRECHNUNG_CII_302;
        }
        return invoice.contains(":CreditNote-2")
                ? XRechnungValidation.VID_XRECHNUNG_UBL_CREDITNOTE_302
                : XRechnungValidation.VID_XRECHNUNG_UBL_INVOICE_302;
    }

    private static ValidationExecutorSetRegistry<IValidationSourceXML> rules() {
        var registry = new ValidationExecutorSetRegistry<IValidationSourceXML>();
        EN16931Validation.initEN16931(registry);
        XRechnungValidation.initXRechnung(registry);
        return registry;
    }
}
