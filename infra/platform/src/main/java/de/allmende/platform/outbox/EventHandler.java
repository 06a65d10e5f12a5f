package de.allmende.platform.outbox;

import com.google.protobuf.Message;

/** Takes one type of event; runs once per event, inside the inbox's transaction, which is bound to the event's tenant. */
public interface EventHandler {

    /** The default instance of the message that this handler takes. */
    Message prototype();

    void handle(EventEnvelope event);
}
