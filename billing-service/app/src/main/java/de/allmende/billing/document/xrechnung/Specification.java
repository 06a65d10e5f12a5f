package de.allmende.billing.document.xrechnung;

/** What every XRechnung says of itself, whatever its syntax. */
final class Specification {

    /** Names the rules that the document obeys (BT-24): XRechnung 3.0. */
    static final String CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";

    /** Names the business process (BT-23): Peppol billing. */
    static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

    static final String CURRENCY = "EUR";

    static final String COUNTRY = "DE";

    /** SEPA credit transfer, of the list UNTDID 4461. */
    static final String CREDIT_TRANSFER = "58";

    /** Electronic address scheme: e-mail. */
    static final String EMAIL = "EM";

    /** Electronic address scheme: Leitweg-ID. */
    static final String ROUTING_ID = "0204";

    /** Value added tax; what is outside its scope is still said in its terms. */
    static final String VAT = "VAT";

    private Specification() {}
}
