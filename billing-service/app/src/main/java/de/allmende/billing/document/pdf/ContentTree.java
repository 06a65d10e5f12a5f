package de.allmende.billing.document.pdf;

import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Element;

/** A small XML tree that grows from its root: branches are opened, leaves are put. */
record ContentTree(Element element) {

    static ContentTree root(String name) {
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            var root = document.createElement(name);
            document.appendChild(root);
            return new ContentTree(root);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform can make an empty document", e);
        }
    }

    ContentTree open(String name) {
        var branch = Objects.requireNonNull(element.getOwnerDocument()).createElement(name);
        element.appendChild(branch);
        return new ContentTree(branch);
    }

    void put(String name, String text) {
        open(name).element.setTextContent(text);
    }

    Source asSource() {
        return new DOMSource(element.getOwnerDocument());
    }
}
