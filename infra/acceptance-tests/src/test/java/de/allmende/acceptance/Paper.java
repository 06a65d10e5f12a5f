package de.allmende.acceptance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A PDF that the association puts to a membership. */
final class Paper {

    private final String fileName;
    private final byte[] content;

    private Paper(String fileName, byte[] content) {
        this.fileName = fileName;
        this.content = content;
    }

    /** @param words what it says */
    static Paper of(String fileName, String words) {
        return new Paper(
                fileName, "%%PDF-1.7\n%% %s\n%%%%EOF\n".formatted(words).getBytes(StandardCharsets.UTF_8));
    }

    byte[] content() {
        return content.clone();
    }

    Answer fileBy(Desk desk, String membership) {
        return desk.postFile(
                membership + "/documents?kind=DECISION&fileName=" + URLEncoder.encode(fileName, StandardCharsets.UTF_8),
                "application/pdf",
                content);
    }
}
