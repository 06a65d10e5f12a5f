package de.allmende.billing.document.xrechnung;

import com.helger.diagnostics.error.IError;
import com.helger.diagnostics.error.level.EErrorLevel;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import de.allmende.billing.document.InvoiceCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Judges by the schema of UBL 2.1 or of CII D16B, the rules of EN 16931 and those of XRechnung 3.0.2, in this order; where the schema is
 * broken the rules are not asked. The rules are on the class path and compiled once.
 */
public final class PhiveInvoiceCheck implements InvoiceCheck {

    private static final String INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    private static final String CROSS_INDUSTRY = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100";
    private static final String CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";

    /** The one finding that is not of the official rules: this is no invoice at all. */
    private static final String UNREADABLE = "UNREADABLE";

    @Override
    public List<Finding> check(byte[] xml) {
        Document document;
        try {
            document = parse(xml);
        } catch (SAXException e) {
            return List.of(unreadable("The document is not well-formed or has a DOCTYPE: " + e.getMessage()));
        }
        var rules = rulesFor(document.getDocumentElement().getNamespaceURI());
        if (rules == null) {
            return List.of(unreadable(
                    "The document is neither an invoice in UBL 2.1 or CII D16B nor a credit note in UBL 2.1."));
        }
        return judge(document, rules);
    }

    private static List<Finding> judge(Document document, DVRCoordinate rules) {
        var results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                Objects.requireNonNull(Rules.ALL.getOfID(rules)),
                ValidationSourceXML.create(null, document),
                Locale.ROOT);
        var findings = new ArrayList<Finding>();
        results.forEachFlattened(
                error -> error.getErrorLevel().isGE(EErrorLevel.WARN), error -> findings.add(finding(error)));
        return List.copyOf(findings);
    }

    private static @Nullable DVRCoordinate rulesFor(@Nullable String namespace) {
        return switch (namespace) {
            case INVOICE -> XRechnungValidation.VID_XRECHNUNG_UBL_INVOICE_302;
            case CREDIT_NOTE -> XRechnungValidation.VID_XRECHNUNG_UBL_CREDITNOTE_302;
            case CROSS_INDUSTRY -> XRechnungValidation.VID_XRECHNUNG_CII_302;
            case null, default -> null;
        };
    }

    private static Finding finding(IError error) {
        var severity = error.getErrorLevel().isError() ? Severity.ERROR : Severity.WARNING;
        var rule = Objects.requireNonNullElse(error.getErrorID(), "SCHEMA");
        var text = Objects.requireNonNullElse(error.getErrorText(Locale.ROOT), "");
        return new Finding(rule, severity, text.strip().replaceAll("\\s+", " "));
    }

    private static Finding unreadable(String text) {
        return new Finding(UNREADABLE, Severity.ERROR, text);
    }

    private static Document parse(byte[] xml) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("The parser of the Java platform can be made safe", e);
        }
    }

    /** Loaded by the first question, as everything in it is. */
    private static final class Rules {

        static final ValidationExecutorSetRegistry<IValidationSourceXML> ALL = new ValidationExecutorSetRegistry<>();

        static {
            EN16931Validation.initEN16931(ALL);
            XRechnungValidation.initXRechnung(ALL);
        }
    }
}
