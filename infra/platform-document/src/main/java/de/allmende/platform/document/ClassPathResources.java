package de.allmende.platform.document;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** Lets the renderer read what lies beside this package on the class path, and nothing else. */
final class ClassPathResources implements ResourceResolver {

    /** Relative addresses, such as those of the fonts, are resolved against this one. */
    static final URI BASE = URI.create("document:/");

    @Override
    public Resource getResource(URI address) throws IOException {
        var path = address.getPath();
        var stream = BASE.getScheme().equals(address.getScheme()) && path != null
                ? AccessiblePdf.class.getResourceAsStream(path.substring(1))
                : null;
        if (stream == null) {
            throw new FileNotFoundException("A document may use its own resources only, not " + address);
        }
        return new Resource(stream);
    }

    @Override
    public OutputStream getOutputStream(URI address) throws IOException {
        throw new IOException("Rendering writes no file, so not " + address);
    }
}
