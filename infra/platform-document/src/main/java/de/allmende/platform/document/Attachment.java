package de.allmende.platform.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Puts a file into a rendered PDF by an incremental update (ISO 32000-1, 7.5.6): everything that was rendered stays byte for
 * byte, behind it come the file, its description, the catalogue that names it, the metadata that speak of it, and a
 * cross-reference stream over these. The same file in the same PDF gives the same bytes.
 */
final class Attachment {

    private static final DateTimeFormatter PDF_TIME =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF\\s*$");
    private static final Pattern SIZE = Pattern.compile("/Size (\\d+)");
    private static final Pattern ROOT = Pattern.compile("/Root (\\d+) 0 R");
    private static final Pattern INFO = Pattern.compile("/Info (\\d+) 0 R");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID \\[<([0-9A-F]{32})>");
    private static final Pattern METADATA = Pattern.compile("/Metadata (\\d+) 0 R");
    private static final int IDENTIFIER_DIGITS = 32;
    private static final int ROW_BYTES = 7;

    private final byte[] pdf;
    private final String text;
    private final EmbeddedFile file;
    private final PdfDetails details;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Integer> places = new TreeMap<>();

    private Attachment(byte[] pdf, EmbeddedFile file, PdfDetails details) {
        this.pdf = pdf;
        this.text = new String(pdf, StandardCharsets.ISO_8859_1);
        this.file = file;
        this.details = details;
    }

    static byte[] in(byte[] rendered, EmbeddedFile file, PdfDetails details) {
        return new Attachment(rendered, file, details).attached();
    }

    private byte[] attached() {
        int previous = number(START, text);
        var trailer = text.substring(previous);
        int size = number(SIZE, trailer);
        int root = number(ROOT, trailer);
        var catalogue = object(root);
        int metadata = number(METADATA, catalogue);
        if (catalogue.contains("/Names") || catalogue.contains("/AF")) {
            throw new IllegalStateException("This document has files inside already");
        }
        out.writeBytes(pdf);
        write(metadata, stream("/Type /Metadata /Subtype /XML", metadata(metadata)));
        write(
                root,
                catalogue.substring(0, catalogue.lastIndexOf(">>")).stripTrailing()
                        + "\n  /AF [%d 0 R]\n  /Names << /EmbeddedFiles << /Names [(%s) %d 0 R] >> >>\n>>"
                                .formatted(size + 1, file.name(), size + 1));
        write(size, content());
        write(size + 1, specification(size));
        crossReferences(size + 2, previous, root, number(INFO, trailer), string(IDENTIFIER, trailer));
        return out.toByteArray();
    }

    private String content() {
        return stream(
                "/Type /EmbeddedFile /Subtype /%s /Params << /Size %d /ModDate (%s) >>"
                        .formatted(
                                file.mediaType().replace("/", "#2F"),
                                file.content().length,
                                PDF_TIME.format(details.created())),
                new String(file.content(), StandardCharsets.ISO_8859_1));
    }

    private String specification(int content) {
        return "<< /Type /Filespec /F (%s) /UF (%s) /AFRelationship /Alternative /Desc <%s>\n  /EF << /F %d 0 R /UF %d 0 R >> >>"
                .formatted(file.name(), file.name(), utf16(file.description()), content, content);
    }

    /** A text of PDF outside ASCII: UTF-16 with its mark, in hexadecimal digits. */
    private static String utf16(String words) {
        return HexFormat.of().withUpperCase().formatHex(words.getBytes(StandardCharsets.UTF_16));
    }

    private static String stream(String entries, String content) {
        return "<< %s /Length %d >>\nstream\n%s\nendstream".formatted(entries, content.length(), content);
    }

    private String metadata(int number) {
        var object = object(number);
        int begin = object.indexOf("stream\n") + "stream\n".length();
        var xmp = object.substring(begin, object.lastIndexOf("\nendstream"));
        var described = inserted(xmp, "<rdf:Bag>", xmp.indexOf("<pdfaExtension:schemas>"), description());
        int end = described.lastIndexOf("</rdf:RDF>");
        return described.substring(0, end) + latin(statement()) + described.substring(end);
    }

    private static String inserted(String xmp, String mark, int from, String addition) {
        if (from < 0) {
            throw new IllegalStateException("The metadata of an accessible archive document describe a schema");
        }
        int place = xmp.indexOf(mark, from) + mark.length();
        return xmp.substring(0, place) + latin(addition) + xmp.substring(place);
    }

    private String description() {
        var said = file.metadata();
        var properties = new StringBuilder();
        said.properties()
                .forEach(
                        property -> properties.append("""
                                    <rdf:li rdf:parseType="Resource"><pdfaProperty:name>%s</pdfaProperty:name>\
                        <pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>\
                        <pdfaProperty:description>%s</pdfaProperty:description></rdf:li>
                        """.formatted(property.name(), escaped(property.description()))));
        return """

                               <rdf:li rdf:parseType="Resource">
                                  <pdfaSchema:schema>%s</pdfaSchema:schema>
                                  <pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>
                                  <pdfaSchema:prefix>%s</pdfaSchema:prefix>
                                  <pdfaSchema:property>
                                     <rdf:Seq>
                %s                     </rdf:Seq>
                                  </pdfaSchema:property>
                               </rdf:li>\
                """.formatted(escaped(said.title()), said.namespace(), said.prefix(), properties);
    }

    private String statement() {
        var said = file.metadata();
        var values = new StringBuilder();
        said.properties()
                .forEach(property -> values.append("         <%s:%s>%s</%s:%s>\n"
                        .formatted(
                                said.prefix(),
                                property.name(),
                                escaped(property.value()),
                                said.prefix(),
                                property.name())));
        return "   <rdf:Description xmlns:%s=\"%s\" rdf:about=\"\">\n%s      </rdf:Description>\n   "
                .formatted(said.prefix(), said.namespace(), values);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Each character one byte of the text in UTF-8. */
    private static String latin(String words) {
        return new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private void crossReferences(int number, int previous, int root, int info, String identifier) {
        places.put(number, out.size());
        var index = new StringBuilder();
        var rows = ByteBuffer.allocate(places.size() * ROW_BYTES);
        places.forEach((object, place) -> {
            index.append(object).append(" 1 ");
            rows.put((byte) 1).putInt(place).putShort((short) 0);
        });
        int start = out.size();
        write(
                number,
                stream(
                        "/Type /XRef /Size %d /Index [%s] /W [1 4 2] /Prev %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]"
                                .formatted(
                                        number + 1,
                                        index.toString().strip(),
                                        previous,
                                        root,
                                        info,
                                        identifier,
                                        digest()),
                        new String(rows.array(), StandardCharsets.ISO_8859_1)));
        append("startxref\n%d\n%%%%EOF\n".formatted(start));
    }

    private String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
            return HexFormat.of().withUpperCase().formatHex(sha).substring(0, IDENTIFIER_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }

    private void write(int number, String body) {
        places.put(number, out.size());
        append("%d 0 obj\n".formatted(number));
        append(body);
        append("\nendobj\n");
    }

    private void append(String latin) {
        out.writeBytes(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String object(int number) {
        var head = "\n" + number + " 0 obj\n";
        int begin = text.indexOf(head) + head.length();
        return text.substring(begin, text.indexOf("\nendobj", begin));
    }

    private static int number(Pattern pattern, String text) {
        return Integer.parseInt(string(pattern, text));
    }

    private static String string(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("A PDF of this renderer contains " + pattern);
        }
        return matcher.group(1);
    }
}
