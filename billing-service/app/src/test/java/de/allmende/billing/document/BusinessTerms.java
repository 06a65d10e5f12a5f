package de.allmende.billing.document;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What an XRechnung means, by the numbers of EN 16931, read from either syntax without any class that has written it. Amounts
 * lose trailing zeros and days their dashes; all else is taken word by word.
 */
final class BusinessTerms {

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String NUMBER = "-?[0-9]+[.][0-9]+";

    /** Term, where it stands in UBL, where in CII; a path is of local names, an attribute begins with @. */
    private static final List<List<String>> HEAD = List.of(
            List.of("BT-1", "ID", "ExchangedDocument/ID"),
            List.of("BT-2", "IssueDate", "ExchangedDocument/IssueDateTime/DateTimeString"),
            List.of("BT-3", "InvoiceTypeCode|CreditNoteTypeCode", "ExchangedDocument/TypeCode"),
            List.of("BT-5", "DocumentCurrencyCode", "{S}/InvoiceCurrencyCode"),
            List.of("BT-9", "DueDate|PaymentMeans/PaymentDueDate", "{S}/SpecifiedTradePaymentTerms/DueDateDateTime/*"),
            List.of("BT-10", "BuyerReference", "{A}/BuyerReference"),
            List.of("BT-12", "ContractDocumentReference/ID", "{A}/ContractReferencedDocument/IssuerAssignedID"),
            List.of("BT-13", "OrderReference/ID", "{A}/BuyerOrderReferencedDocument/IssuerAssignedID"),
            List.of("BT-20", "PaymentTerms/Note", "{S}/SpecifiedTradePaymentTerms/Description"),
            List.of("BT-22", "Note", "ExchangedDocument/IncludedNote/Content"),
            List.of(
                    "BT-23",
                    "ProfileID",
                    "ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID"),
            List.of(
                    "BT-24",
                    "CustomizationID",
                    "ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID"),
            List.of("BT-25", "BillingReference/*/ID", "{S}/InvoiceReferencedDocument/IssuerAssignedID"),
            List.of("BT-26", "BillingReference/*/IssueDate", "{S}/InvoiceReferencedDocument/FormattedIssueDateTime/*"),
            List.of("BT-27", "{U}/PartyLegalEntity/RegistrationName", "{A}/SellerTradeParty/Name"),
            List.of("BT-29", "{U}/PartyIdentification/ID", "{A}/SellerTradeParty/ID"),
            List.of("BT-31/32", "{U}/PartyTaxScheme/CompanyID", "{A}/SellerTradeParty/SpecifiedTaxRegistration/ID"),
            List.of("BT-34", "{U}/EndpointID", "{A}/SellerTradeParty/URIUniversalCommunication/URIID"),
            List.of(
                    "BT-34-1",
                    "{U}/EndpointID/@schemeID",
                    "{A}/SellerTradeParty/URIUniversalCommunication/URIID/@schemeID"),
            List.of("BT-35", "{U}/PostalAddress/StreetName", "{A}/SellerTradeParty/PostalTradeAddress/LineOne"),
            List.of("BT-37", "{U}/PostalAddress/CityName", "{A}/SellerTradeParty/PostalTradeAddress/CityName"),
            List.of("BT-38", "{U}/PostalAddress/PostalZone", "{A}/SellerTradeParty/PostalTradeAddress/PostcodeCode"),
            List.of("BT-40", "{U}/PostalAddress/Country/*", "{A}/SellerTradeParty/PostalTradeAddress/CountryID"),
            List.of("BT-41", "{U}/Contact/Name", "{A}/SellerTradeParty/DefinedTradeContact/PersonName"),
            List.of("BT-42", "{U}/Contact/Telephone", "{A}/SellerTradeParty/*/TelephoneUniversalCommunication/*"),
            List.of("BT-43", "{U}/Contact/ElectronicMail", "{A}/SellerTradeParty/*/EmailURIUniversalCommunication/*"),
            List.of("BT-44", "{C}/PartyLegalEntity/RegistrationName", "{A}/BuyerTradeParty/Name"),
            List.of("BT-49", "{C}/EndpointID", "{A}/BuyerTradeParty/URIUniversalCommunication/URIID"),
            List.of(
                    "BT-49-1",
                    "{C}/EndpointID/@schemeID",
                    "{A}/BuyerTradeParty/URIUniversalCommunication/URIID/@schemeID"),
            List.of("BT-50", "{C}/PostalAddress/StreetName", "{A}/BuyerTradeParty/PostalTradeAddress/LineOne"),
            List.of("BT-52", "{C}/PostalAddress/CityName", "{A}/BuyerTradeParty/PostalTradeAddress/CityName"),
            List.of("BT-53", "{C}/PostalAddress/PostalZone", "{A}/BuyerTradeParty/PostalTradeAddress/PostcodeCode"),
            List.of("BT-55", "{C}/PostalAddress/Country/*", "{A}/BuyerTradeParty/PostalTradeAddress/CountryID"),
            List.of("BT-73", "InvoicePeriod/StartDate", "{S}/BillingSpecifiedPeriod/StartDateTime/*"),
            List.of("BT-74", "InvoicePeriod/EndDate", "{S}/BillingSpecifiedPeriod/EndDateTime/*"),
            List.of("BT-81", "PaymentMeans/PaymentMeansCode", "{S}/SpecifiedTradeSettlementPaymentMeans/TypeCode"),
            List.of("BT-83", "PaymentMeans/PaymentID", "{S}/PaymentReference"),
            List.of("BT-84", "PaymentMeans/*/ID", "{S}/*/PayeePartyCreditorFinancialAccount/IBANID"),
            List.of("BT-85", "PaymentMeans/*/Name", "{S}/*/PayeePartyCreditorFinancialAccount/AccountName"),
            List.of("BT-106", "LegalMonetaryTotal/LineExtensionAmount", "{T}/LineTotalAmount"),
            List.of("BT-109", "LegalMonetaryTotal/TaxExclusiveAmount", "{T}/TaxBasisTotalAmount"),
            List.of("BT-110", "TaxTotal/TaxAmount", "{T}/TaxTotalAmount"),
            List.of("BT-110-1", "TaxTotal/TaxAmount/@currencyID", "{T}/TaxTotalAmount/@currencyID"),
            List.of("BT-112", "LegalMonetaryTotal/TaxInclusiveAmount", "{T}/GrandTotalAmount"),
            List.of("BT-115", "LegalMonetaryTotal/PayableAmount", "{T}/DuePayableAmount"));

    private static final List<List<String>> TAX = List.of(
            List.of("BT-116", "TaxableAmount", "BasisAmount"),
            List.of("BT-117", "TaxAmount", "CalculatedAmount"),
            List.of("BT-118", "TaxCategory/ID", "CategoryCode"),
            List.of("BT-118-1", "TaxCategory/TaxScheme/ID", "TypeCode"),
            List.of("BT-119", "TaxCategory/Percent", "RateApplicablePercent"),
            List.of("BT-120", "TaxCategory/TaxExemptionReason", "ExemptionReason"),
            List.of("BT-121", "TaxCategory/TaxExemptionReasonCode", "ExemptionReasonCode"));

    private static final List<List<String>> LINE = List.of(
            List.of("BT-126", "ID", "AssociatedDocumentLineDocument/LineID"),
            List.of("BT-129", "InvoicedQuantity|CreditedQuantity", "SpecifiedLineTradeDelivery/BilledQuantity"),
            List.of(
                    "BT-130",
                    "InvoicedQuantity/@unitCode|CreditedQuantity/@unitCode",
                    "SpecifiedLineTradeDelivery/BilledQuantity/@unitCode"),
            List.of("BT-131", "LineExtensionAmount", "{L}/*/LineTotalAmount"),
            List.of("BT-133", "AccountingCost", "{L}/ReceivableSpecifiedTradeAccountingAccount/ID"),
            List.of("BT-134", "InvoicePeriod/StartDate", "{L}/BillingSpecifiedPeriod/StartDateTime/*"),
            List.of("BT-135", "InvoicePeriod/EndDate", "{L}/BillingSpecifiedPeriod/EndDateTime/*"),
            List.of("BT-146", "Price/PriceAmount", "*/NetPriceProductTradePrice/ChargeAmount"),
            List.of("BT-151", "Item/ClassifiedTaxCategory/ID", "{L}/ApplicableTradeTax/CategoryCode"),
            List.of("BT-152", "Item/ClassifiedTaxCategory/Percent", "{L}/ApplicableTradeTax/RateApplicablePercent"),
            List.of("BT-153", "Item/Name", "SpecifiedTradeProduct/Name"),
            List.of("BT-154", "Item/Description", "SpecifiedTradeProduct/Description"));

    private static final Map<String, String> PLACES = Map.of(
            "{A}", "SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement",
            "{S}", "SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement",
            "{T}", "SupplyChainTradeTransaction/*/SpecifiedTradeSettlementHeaderMonetarySummation",
            "{L}", "SpecifiedLineTradeSettlement",
            "{U}", "AccountingSupplierParty/Party",
            "{C}", "AccountingCustomerParty/Party");

    private BusinessTerms() {}

    /** All terms that the document names, each with its values in their order; lines and taxes are counted from one. */
    static Map<String, List<String>> of(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        var root = document.getDocumentElement();
        int syntax = root.getLocalName().equals("CrossIndustryInvoice") ? 2 : 1;
        var terms = new TreeMap<String, List<String>>();
        read(terms, "", HEAD, root, syntax);
        each(terms, "tax ", TAX, nodes(root, syntax == 1 ? "TaxTotal/TaxSubtotal" : "{S}/ApplicableTradeTax"), syntax);
        each(
                terms,
                "line ",
                LINE,
                nodes(
                        root,
                        syntax == 1
                                ? "InvoiceLine|CreditNoteLine"
                                : "SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem"),
                syntax);
        return terms;
    }

    /** How many elements have a text of their own: so that none is left unread. */
    static int texts(byte[] xml) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
        var leaves = (NodeList) XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate("//*[not(*)][normalize-space()]", document, XPathConstants.NODESET);
        return leaves.getLength();
    }

    private static void each(
            Map<String, List<String>> terms, String name, List<List<String>> which, List<Node> nodes, int syntax)
            throws Exception {
        for (int place = 0; place < nodes.size(); place++) {
            read(terms, name + (place + 1) + " ", which, nodes.get(place), syntax);
        }
    }

    private static void read(
            Map<String, List<String>> terms, String prefix, List<List<String>> which, Node from, int syntax)
            throws Exception {
        for (var term : which) {
            var values = new ArrayList<String>();
            for (var node : nodes(from, term.get(syntax))) {
                values.add(plain(node.getTextContent()));
            }
            if (!values.isEmpty()) {
                terms.put(prefix + term.getFirst(), values);
            }
        }
    }

    private static List<Node> nodes(Node from, String paths) throws Exception {
        var text = paths;
        for (var place : PLACES.entrySet()) {
            text = text.replace(place.getKey(), place.getValue());
        }
        var xpath = text.replaceAll("(?<![\\w@])([A-Z]\\w*)", "*[local-name()='$1']");
        var found =
                (NodeList) XPathFactory.newDefaultInstance().newXPath().evaluate(xpath, from, XPathConstants.NODESET);
        var nodes = new ArrayList<Node>();
        for (int place = 0; place < found.getLength(); place++) {
            nodes.add(found.item(place));
        }
        return nodes;
    }

    private static String plain(String value) {
        if (value.matches(DAY)) {
            return value.replace("-", "");
        }
        return value.matches(NUMBER)
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }
}
