package de.allmende.platform.document;

import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Formatting objects on their way to the renderer, with the title and the author added as XMP where a screen reader
 * and an archive look for them: the title as an alternative of languages, which FOP itself does not write.
 */
final class TitledFormattingObjects extends XMLFilterImpl {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String XMP = "adobe:ns:meta/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final PdfDetails details;

    TitledFormattingObjects(PdfDetails details, ContentHandler renderer) {
        this.details = details;
        setContentHandler(renderer);
    }

    @Override
    public void endElement(String namespace, String localName, String name) throws SAXException {
        super.endElement(namespace, localName, name);
        if (FO.equals(namespace) && "layout-master-set".equals(localName)) {
            declare();
        }
    }

    private void declare() throws SAXException {
        open(FO, "fo:declarations");
        open(XMP, "x:xmpmeta");
        open(RDF, "rdf:RDF");
        var about = new AttributesImpl();
        about.addAttribute(RDF, "about", "rdf:about", "CDATA", "");
        open(RDF, "rdf:Description", about);
        property("dc:title", "rdf:Alt", details.title());
        property("dc:creator", "rdf:Seq", details.author());
        close(RDF, "rdf:Description");
        close(RDF, "rdf:RDF");
        close(XMP, "x:xmpmeta");
        close(FO, "fo:declarations");
    }

    private void property(String name, String container, String value) throws SAXException {
        var language = new AttributesImpl();
        if (container.equals("rdf:Alt")) {
            language.addAttribute(XML, "lang", "xml:lang", "CDATA", "x-default");
        }
        open(DC, name);
        open(RDF, container);
        open(RDF, "rdf:li", language);
        characters(value.toCharArray(), 0, value.length());
        close(RDF, "rdf:li");
        close(RDF, container);
        close(DC, name);
    }

    private void open(String namespace, String name) throws SAXException {
        open(namespace, name, new AttributesImpl());
    }

    private void open(String namespace, String name, AttributesImpl attributes) throws SAXException {
        super.startElement(namespace, localNameOf(name), name, attributes);
    }

    private void close(String namespace, String name) throws SAXException {
        super.endElement(namespace, localNameOf(name), name);
    }

    private static String localNameOf(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
