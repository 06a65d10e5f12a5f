package de.allmende.platform.grpc;

import de.allmende.platform.tenancy.Actor;
import io.grpc.Context;
import io.grpc.Status;

/** The actor of the current gRPC call, as its relayed token says. */
public final class GrpcActor {

    static final Context.Key<Actor> KEY = Context.key("actor");

    private GrpcActor() {}

    /** @throws io.grpc.StatusRuntimeException UNAUTHENTICATED when the call carries no user's token */
    public static Actor current() {
        var actor = KEY.get();
        if (actor == null) {
            throw Status.UNAUTHENTICATED
                    .withDescription("This method needs a user's token.")
                    .asRuntimeException();
        }
        return actor;
    }
}
