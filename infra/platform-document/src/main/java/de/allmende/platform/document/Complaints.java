package de.allmende.platform.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;

/**
 * What the renderer complains about. It would go on with a hole in the page where it can't read a picture; a document
 * is complete or there is none. Smaller complaints, such as a text that is too wide, go to the log.
 */
final class Complaints implements EventListener {

    private static final System.Logger LOG = System.getLogger(Complaints.class.getName());

    private final List<String> errors = new ArrayList<>();

    @Override
    public void processEvent(Event event) {
        var severity = event.getSeverity();
        if (severity == EventSeverity.ERROR || severity == EventSeverity.FATAL) {
            errors.add(EventFormatter.format(event));
        } else if (severity == EventSeverity.WARN) {
            LOG.log(System.Logger.Level.WARNING, EventFormatter.format(event));
        }
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new IllegalStateException("The document could not be rendered: " + errors);
        }
    }
}
