package de.allmende.platform.document;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;

/**
 * The layout of one kind of document: an XSLT 1.0 stylesheet that turns its content into formatting objects. Compiled
 * once, usable by many threads; it can include nothing from outside.
 */
public final class Stylesheet {

    private final Templates templates;

    private Stylesheet(Templates templates) {
        this.templates = templates;
    }

    /** Compiles the stylesheet and closes nothing: the stream belongs to the caller. */
    public static Stylesheet read(InputStream xslt) {
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
            return new Stylesheet(factory.newTemplates(new StreamSource(xslt)));
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException("The stylesheet is broken", e);
        }
    }

    /** The formatting objects of this content. */
    public Source layOut(Source content) {
        try {
            var formattingObjects = new DOMResult();
            templates.newTransformer().transform(content, formattingObjects);
            return new DOMSource(formattingObjects.getNode());
        } catch (TransformerException e) {
            throw new IllegalStateException("The content could not be laid out", e);
        }
    }
}
