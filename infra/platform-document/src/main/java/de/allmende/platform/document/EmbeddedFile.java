package de.allmende.platform.document;

import java.util.List;

/**
 * A file that travels inside a PDF/A-3 as another form of the same content, and what the PDF says of it in its metadata.
 *
 * @param name what a reader program shows, in ASCII
 * @param mediaType such as {@code text/xml}
 * @param description one sentence for people
 * @param metadata the statement that receivers look for before they open the file
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way into the document
public record EmbeddedFile(String name, String mediaType, String description, byte[] content, Statement metadata) {

    /**
     * Properties of a schema that PDF/A does not know and so has to be described inside the document.
     *
     * @param title name of the schema
     * @param namespace ends with a separator
     */
    public record Statement(String title, String namespace, String prefix, List<Property> properties) {

        public Statement {
            properties = List.copyOf(properties);
        }
    }

    /** One property, a text. */
    public record Property(String name, String value, String description) {}
}
