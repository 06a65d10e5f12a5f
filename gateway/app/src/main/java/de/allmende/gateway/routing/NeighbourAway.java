package de.allmende.gateway.routing;

import de.allmende.gateway.problem.BodyTooLarge;
import de.allmende.gateway.problem.ProblemException;
import de.allmende.gateway.problem.Reason;
import java.net.SocketTimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Turns a service that does not answer into a problem that says so. */
final class NeighbourAway implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(NeighbourAway.class);

    private final String service;

    NeighbourAway(String service) {
        this.service = service;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return next.handle(request);
        } catch (ResourceAccessException e) {
            if (e.getCause() instanceof BodyTooLarge) {
                throw e;
            }
            LOG.warn("{} does not answer: {}", service, e.getMostSpecificCause().getMessage());
            throw new ProblemException(tookTheRequest(e.getCause()) ? Reason.SERVICE_TOO_SLOW : Reason.SERVICE_AWAY, e);
        }
    }

    /** The connection stood, so the service may have acted. */
    private static boolean tookTheRequest(@Nullable Throwable cause) {
        return cause instanceof SocketTimeoutException && !(cause instanceof ConnectTimeoutException);
    }
}
