package de.allmende.marketplace.agreement.pdf;

import de.allmende.marketplace.agreement.AgreementText;
import de.allmende.platform.kernel.BusinessTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Element;

/** What an agreement says of its booking, as the template asks for it. */
final class AgreementContent {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private final AgreementText text;
    private final String template;
    private final Element root;

    AgreementContent(AgreementText text, String template) {
        this.text = text;
        this.template = template;
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            root = document.createElement("agreement");
            document.appendChild(root);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform can make an empty document", e);
        }
    }

    Source asXml() {
        put(root, "template", template);
        put(root, "number", text.number());
        put(root, "drawn-on", day(BusinessTime.dayOf(text.drawnAt())));
        put(root, "controller", text.controller().name());
        if (text.controller().ars() != null) {
            put(root, "controller-key", text.controller().ars());
        }
        put(root, "processor", text.processor());
        put(root, "model", text.model().label());
        put(root, "offering", text.offering());
        put(root, "offering-version", String.valueOf(text.offeringVersion()));
        put(root, "subject", text.subject());
        put(root, "plan", text.plan());
        put(root, "starts", text.startsOn() == null ? "der Bereitstellung" : "dem " + day(text.startsOn()));
        data();
        subProcessors();
        protection();
        put(root, "exit-formats", String.join(", ", text.exit().formats()));
        put(root, "exit-period", text.exit().period());
        return new DOMSource(root.getOwnerDocument());
    }

    private void data() {
        var data = text.data();
        all("category", data.categories());
        all("data-subject", data.dataSubjects());
        put(
                root,
                "article-9",
                data.article9()
                        ? "Besondere Kategorien personenbezogener Daten (Art. 9 DSGVO) werden verarbeitet."
                        : "Besondere Kategorien personenbezogener Daten (Art. 9 DSGVO) werden nicht verarbeitet.");
        put(root, "provider-template", data.agreementTemplate());
        put(root, "measures", data.tomDocument());
        put(root, "deletion", data.deletionConcept());
        put(root, "impact-assessment", data.dpia().label());
    }

    private void subProcessors() {
        if (!text.operator().equals(text.processor())) {
            subProcessor(text.operator(), "", "Betrieb des Dienstes", "", "");
        }
        text.data().subProcessors().stream()
                .filter(sub -> !sub.name().equals(text.processor()))
                .forEach(
                        sub -> subProcessor(sub.name(), sub.address(), sub.service(), sub.country(), day(sub.since())));
    }

    private void subProcessor(String name, String address, String service, String country, String since) {
        var sub = open(root, "sub-processor");
        put(sub, "name", name);
        put(sub, "address", address);
        put(sub, "service", said(service));
        put(sub, "country", said(country));
        put(sub, "since", said(since));
    }

    /** A cell without words would be missing in the table that is read out. */
    private static String said(String value) {
        return value.isBlank() ? "keine Angabe" : value;
    }

    private void protection() {
        var protection = text.protection();
        put(
                root,
                "protection",
                "Vertraulichkeit %s, Integrität %s, Verfügbarkeit %s"
                        .formatted(
                                protection.confidentiality().label(),
                                protection.integrity().label(),
                                protection.availability().label()));
        put(root, "baseline", protection.baseline());
        put(root, "location", protection.dataLocation());
    }

    private void all(String name, List<String> values) {
        values.forEach(value -> put(root, name, value));
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    private static Element open(Element parent, String name) {
        var element = Objects.requireNonNull(parent.getOwnerDocument()).createElement(name);
        parent.appendChild(element);
        return element;
    }

    private static void put(Element parent, String name, String value) {
        open(parent, name).setTextContent(value);
    }
}
