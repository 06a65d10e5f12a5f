package de.allmende.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Objects;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.util.MimeConstants;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Renders formatting objects to a PDF that conforms to PDF/A-3a and PDF/UA-1. The only font family is „Source Sans 3" in
 * normal and bold; its figures are all of one width, as columns of amounts need them. May be used by many threads at
 * once; build it once and keep it.
 */
public final class AccessiblePdf {

    private final FopFactory factory;

    public AccessiblePdf() {
        try (var configuration = Objects.requireNonNull(AccessiblePdf.class.getResourceAsStream("fop.xml"))) {
            factory = new FopConfParser(configuration, ClassPathResources.BASE, new ClassPathResources())
                    .getFopFactoryBuilder()
                    .build();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("The renderer's own configuration is broken", e);
        }
    }

    /**
     * The PDF of these formatting objects: the same bytes for the same input. They declare no metadata of their own;
     * that is what the details are for.
     */
    public byte[] render(Source formattingObjects, PdfDetails details) {
        var pdf = new ByteArrayOutputStream();
        var complaints = new Complaints();
        try {
            var renderer = renderer(agent(details, complaints), pdf);
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(formattingObjects, new SAXResult(new TitledFormattingObjects(details, renderer)));
        } catch (FOPException | TransformerException e) {
            throw new IllegalStateException("The document could not be rendered: " + details.title(), e);
        }
        complaints.throwIfAny();
        return Timeless.of(pdf.toByteArray());
    }

    /** The same with a file inside that is another form of the same content. */
    public byte[] render(Source formattingObjects, PdfDetails details, EmbeddedFile file) {
        return Attachment.in(render(formattingObjects, details), file, details);
    }

    /** One at a time: whoever is first reads the configuration, a tree that grows while it is read. */
    private ContentHandler renderer(FOUserAgent agent, OutputStream pdf) throws FOPException {
        synchronized (factory) {
            return factory.newFop(MimeConstants.MIME_PDF, agent, pdf).getDefaultHandler();
        }
    }

    @SuppressWarnings("JavaUtilDate") // FOP knows no other time
    private FOUserAgent agent(PdfDetails details, Complaints complaints) {
        var agent = factory.newFOUserAgent();
        agent.setCreator("Allmende");
        agent.setCreationDate(Date.from(details.created()));
        agent.getEventBroadcaster().addEventListener(complaints);
        return agent;
    }
}
