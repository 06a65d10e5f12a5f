package de.allmende.platform.grpc;

import de.allmende.platform.security.TokenActors;
import de.allmende.platform.security.TokenRefused;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a call in only when the caller's certificate is listed for the method (default: deny), and validates the relayed
 * token of the user once more. A method whose contract says NO_SIDE_EFFECTS counts as reading.
 */
final class CallerGuard implements ServerInterceptor {

    static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private static final String BEARER = "Bearer ";

    private final Map<String, List<String>> callers;
    private final Set<String> tokenless;
    private final TokenActors tokens;

    CallerGuard(GrpcProperties.Callers table, TokenActors tokens) {
        this.callers = table.callers();
        this.tokenless = table.tokenless();
        this.tokens = tokens;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var method = call.getMethodDescriptor().getFullMethodName();
        var caller = caller(call);
        if (caller == null || !callers.getOrDefault(method, List.of()).contains(caller)) {
            return refuse(call, Status.PERMISSION_DENIED.withDescription(caller + " may not call " + method + "."));
        }
        var authorization = headers.get(AUTHORIZATION);
        if (authorization == null) {
            return tokenless.contains(method)
                    ? Contexts.interceptCall(Context.current().withValue(GrpcCaller.KEY, caller), call, headers, next)
                    : refuse(call, Status.UNAUTHENTICATED.withDescription("This method needs a user's token."));
        }
        try {
            var token = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : authorization;
            var actor = call.getMethodDescriptor().isSafe() ? tokens.reader(token) : tokens.actor(token);
            return Contexts.interceptCall(
                    Context.current().withValue(GrpcCaller.KEY, caller).withValue(GrpcActor.KEY, actor),
                    call,
                    headers,
                    next);
        } catch (TokenRefused e) {
            return refuse(call, status(e.kind()).withDescription(e.reason()));
        }
    }

    private static Status status(TokenRefused.Kind kind) {
        return switch (kind) {
            case UNAUTHENTICATED -> Status.UNAUTHENTICATED;
            case FORBIDDEN -> Status.PERMISSION_DENIED;
            case UNAVAILABLE -> Status.UNAVAILABLE;
        };
    }

    private static @Nullable String caller(ServerCall<?, ?> call) {
        var session = call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
        if (session == null) {
            return null;
        }
        try {
            if (session.getPeerCertificates()[0] instanceof X509Certificate certificate) {
                return new LdapName(certificate.getSubjectX500Principal().getName())
                        .getRdns().stream()
                                .filter(part -> part.getType().equalsIgnoreCase("CN"))
                                .map(part -> part.getValue().toString())
                                .findFirst()
                                .orElse(null);
            }
            return null;
        } catch (SSLPeerUnverifiedException | InvalidNameException e) {
            return null;
        }
    }

    private static <Q, A> ServerCall.Listener<Q> refuse(ServerCall<Q, A> call, Status status) {
        call.close(status, new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
