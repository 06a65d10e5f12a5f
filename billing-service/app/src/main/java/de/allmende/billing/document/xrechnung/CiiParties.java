package de.allmende.billing.document.xrechnung;

import de.allmende.billing.document.InvoiceDocument;
import de.allmende.billing.document.InvoiceDocument.Address;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TaxRegistrationType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeAddressType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeContactType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePartyType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.UniversalCommunicationType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.IDType;

/** Seller and buyer in CII. */
final class CiiParties {

    private static final String VAT_ID = "VA";
    private static final String TAX_NUMBER = "FC";

    private CiiParties() {}

    static TradePartyType seller(InvoiceDocument.Seller seller) {
        var cii = party(seller.name(), seller.address());
        cii.addID(new IDType(seller.id()));
        cii.addDefinedTradeContact(contact(seller.contact()));
        cii.addURIUniversalCommunication(address(seller.email(), Specification.EMAIL));
        if (seller.vatId() != null) {
            cii.addSpecifiedTaxRegistration(registration(seller.vatId(), VAT_ID));
        }
        if (seller.taxNumber() != null) {
            cii.addSpecifiedTaxRegistration(registration(seller.taxNumber(), TAX_NUMBER));
        }
        return cii;
    }

    static TradePartyType buyer(InvoiceDocument.Buyer buyer) {
        var cii = party(buyer.name(), buyer.address());
        if (buyer.routingId() != null) {
            cii.addURIUniversalCommunication(address(buyer.routingId(), Specification.ROUTING_ID));
        }
        return cii;
    }

    private static TradePartyType party(String name, Address address) {
        var postal = new TradeAddressType();
        postal.setPostcodeCode(address.postCode());
        postal.setLineOne(address.street());
        postal.setCityName(address.city());
        postal.setCountryID(Specification.COUNTRY);
        var cii = new TradePartyType();
        cii.setName(name);
        cii.setPostalTradeAddress(postal);
        return cii;
    }

    private static TradeContactType contact(InvoiceDocument.Contact contact) {
        var phone = new UniversalCommunicationType();
        phone.setCompleteNumber(contact.phone());
        var email = new UniversalCommunicationType();
        email.setURIID(contact.email());
        var cii = new TradeContactType();
        cii.setPersonName(contact.name());
        cii.setTelephoneUniversalCommunication(phone);
        cii.setEmailURIUniversalCommunication(email);
        return cii;
    }

    private static UniversalCommunicationType address(String address, String scheme) {
        var cii = new UniversalCommunicationType();
        cii.setURIID(address).setSchemeID(scheme);
        return cii;
    }

    private static TaxRegistrationType registration(String number, String scheme) {
        var cii = new TaxRegistrationType();
        cii.setID(number).setSchemeID(scheme);
        return cii;
    }
}
