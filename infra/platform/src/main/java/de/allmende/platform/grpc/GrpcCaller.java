package de.allmende.platform.grpc;

import io.grpc.Context;
import io.grpc.Status;

/** The service that makes the current gRPC call, as its certificate says. */
public final class GrpcCaller {

    static final Context.Key<String> KEY = Context.key("caller");

    private GrpcCaller() {}

    /** Such as {@code marketplace-service}. */
    public static String current() {
        var caller = KEY.get();
        if (caller == null) {
            throw Status.UNAUTHENTICATED
                    .withDescription("This method needs a caller with a certificate.")
                    .asRuntimeException();
        }
        return caller;
    }
}
