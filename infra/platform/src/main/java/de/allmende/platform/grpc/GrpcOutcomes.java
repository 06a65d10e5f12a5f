package de.allmende.platform.grpc;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import de.allmende.platform.kernel.Refusal;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Optional;

/** Refusals on the wire between services: the code by kind, the reason word and its arguments as ErrorInfo. */
public final class GrpcOutcomes {

    private static final String DOMAIN = "allmende";

    private GrpcOutcomes() {}

    public static StatusRuntimeException status(Refusal refusal) {
        var info = ErrorInfo.newBuilder().setReason(refusal.reason()).setDomain(DOMAIN);
        var arguments = refusal.arguments();
        for (int place = 0; place < arguments.size(); place++) {
            info.putMetadata(Integer.toString(place), String.valueOf(arguments.get(place)));
        }
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(code(refusal.kind()).getNumber())
                .setMessage(refusal.reason())
                .addDetails(Any.pack(info.build()))
                .build());
    }

    /** The refusal's reason and arguments, when the status carries one of ours. */
    public static Optional<ErrorInfo> errorInfo(StatusRuntimeException failure) {
        var status = StatusProto.fromThrowable(failure);
        if (status == null) {
            return Optional.empty();
        }
        return status.getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .map(GrpcOutcomes::unpack)
                .filter(info -> info.getDomain().equals(DOMAIN))
                .findFirst();
    }

    private static ErrorInfo unpack(Any detail) {
        try {
            return detail.unpack(ErrorInfo.class);
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new IllegalStateException("A status detail is damaged.", e);
        }
    }

    private static Code code(Refusal.Kind kind) {
        return switch (kind) {
            case RULE -> Code.FAILED_PRECONDITION;
            case NOT_FOUND -> Code.NOT_FOUND;
            case STALE -> Code.ABORTED;
            case FORBIDDEN -> Code.PERMISSION_DENIED;
            case UNAVAILABLE -> Code.UNAVAILABLE;
        };
    }
}
