package de.allmende.billing.document.xrechnung;

import de.allmende.billing.document.InvoiceDocument;
import de.allmende.billing.document.InvoiceDocument.Address;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContactType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;

/** Seller and buyer in UBL. */
final class UblParties {

    /** Tax scheme of a Steuernummer, which is no VAT id. */
    private static final String TAX_NUMBER = "FC";

    private UblParties() {}

    static SupplierPartyType supplier(InvoiceDocument.Seller seller) {
        var party = party(seller.name(), seller.address());
        party.setEndpointID(seller.email()).setSchemeID(Specification.EMAIL);
        var identification = new PartyIdentificationType();
        identification.setID(seller.id());
        party.addPartyIdentification(identification);
        if (seller.vatId() != null) {
            party.addPartyTaxScheme(taxScheme(seller.vatId(), Specification.VAT));
        }
        if (seller.taxNumber() != null) {
            party.addPartyTaxScheme(taxScheme(seller.taxNumber(), TAX_NUMBER));
        }
        party.setContact(contact(seller.contact()));
        var ubl = new SupplierPartyType();
        ubl.setParty(party);
        return ubl;
    }

    static CustomerPartyType customer(InvoiceDocument.Buyer buyer) {
        var party = party(buyer.name(), buyer.address());
        if (buyer.routingId() != null) {
            party.setEndpointID(buyer.routingId()).setSchemeID(Specification.ROUTING_ID);
        }
        var ubl = new CustomerPartyType();
        ubl.setParty(party);
        return ubl;
    }

    private static PartyType party(String name, Address address) {
        var legalEntity = new PartyLegalEntityType();
        legalEntity.setRegistrationName(name);
        var party = new PartyType();
        party.setPostalAddress(address(address));
        party.addPartyLegalEntity(legalEntity);
        return party;
    }

    private static AddressType address(Address address) {
        var germany = new CountryType();
        germany.setIdentificationCode(Specification.COUNTRY);
        var ubl = new AddressType();
        ubl.setStreetName(address.street());
        ubl.setCityName(address.city());
        ubl.setPostalZone(address.postCode());
        ubl.setCountry(germany);
        return ubl;
    }

    private static PartyTaxSchemeType taxScheme(String number, String scheme) {
        var ubl = new PartyTaxSchemeType();
        ubl.setCompanyID(number);
        ubl.setTaxScheme(UblTaxes.scheme(scheme));
        return ubl;
    }

    private static ContactType contact(InvoiceDocument.Contact contact) {
        var ubl = new ContactType();
        ubl.setName(contact.name());
        ubl.setTelephone(contact.phone());
        ubl.setElectronicMail(contact.email());
        return ubl;
    }
}
