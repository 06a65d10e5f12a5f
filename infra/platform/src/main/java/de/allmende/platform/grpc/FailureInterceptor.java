package de.allmende.platform.grpc;

import de.allmende.platform.tenancy.ReadsOnly;
import io.grpc.ForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where an exception becomes a status: ours stays as it is, anything else is INTERNAL without details. */
final class FailureInterceptor implements ServerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(FailureInterceptor.class);

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return new ForwardingServerCallListener.SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            @Override
            public void onHalfClose() {
                try {
                    super.onHalfClose();
                } catch (StatusRuntimeException e) {
                    call.close(e.getStatus(), e.getTrailers() == null ? new Metadata() : e.getTrailers());
                } catch (ReadsOnly e) {
                    call.close(Status.PERMISSION_DENIED, new Metadata());
                } catch (RuntimeException e) {
                    LOG.error("{} failed", call.getMethodDescriptor().getFullMethodName(), e);
                    call.close(Status.INTERNAL, new Metadata());
                }
            }
        };
    }
}
