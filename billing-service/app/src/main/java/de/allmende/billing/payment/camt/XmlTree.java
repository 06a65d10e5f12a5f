package de.allmende.billing.payment.camt;

import de.allmende.billing.payment.MalformedStatement;
import de.allmende.billing.payment.MalformedStatement.Fault;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML of a stranger: no document type, no entities of its own, nothing from outside, no depth without end. */
final class XmlTree {

    private static final int DEEPEST = 40;

    private XmlTree() {}

    /** @throws MalformedStatement if it is no well-formed XML, or more than that */
    static XmlElement of(byte[] file) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                return root(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw malformed(
                    line,
                    "Die Datei ist kein lesbares XML. Bitte laden Sie den Auszug bei Ihrer Bank noch einmal herunter und ändern"
                            + " Sie die Datei nicht.");
        }
    }

    private static XmlElement root(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayDeque<XmlElement>();
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                    throw malformed(
                            reader.getLocation().getLineNumber(),
                            "Die Datei enthält einen Dokumenttyp oder eigene Entitäten. Ein Kontoauszug enthält das nie; bitte laden"
                                    + " Sie ihn bei Ihrer Bank noch einmal herunter.");
                case XMLStreamReader.START_ELEMENT -> {
                    var element = element(reader);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().add(element);
                    }
                    open.push(element);
                    if (open.size() > DEEPEST) {
                        throw malformed(
                                element.line(), "Die Elemente sind tiefer verschachtelt als in jedem Kontoauszug.");
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA ->
                    open.element().add(reader.getText());
                case XMLStreamReader.END_ELEMENT -> open.pop();
                default -> {}
            }
        }
        if (root == null) {
            throw malformed(0, "Die Datei ist leer.");
        }
        return root;
    }

    private static XmlElement element(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        return new XmlElement(reader.getLocalName(), reader.getLocation().getLineNumber(), attributes);
    }

    private static MalformedStatement malformed(int line, String text) {
        return new MalformedStatement(List.of(new Fault(line, text)));
    }
}
