package de.allmende.tenant.dataexport.grpc;

import de.allmende.platform.exports.v1.ContributeRequest;
import de.allmende.platform.exports.v1.ContributeResponse;
import de.allmende.platform.exports.v1.DataExportServiceGrpc;
import de.allmende.platform.grpc.GrpcCaller;
import de.allmende.tenant.dataexport.Contributor;
import de.allmende.tenant.dataexport.TakeContribution;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.grpc.server.service.GrpcService;
import org.springframework.util.unit.DataSize;

@GrpcService
final class DataExportGrpcService extends DataExportServiceGrpc.DataExportServiceImplBase {

    private final TakeContribution takeContribution;
    private final DataSize largestPart;

    DataExportGrpcService(
            TakeContribution takeContribution, @Value("${allmende.exports.largest-part}") DataSize largestPart) {
        this.takeContribution = takeContribution;
        this.largestPart = largestPart;
    }

    @Override
    public StreamObserver<ContributeRequest> contribute(StreamObserver<ContributeResponse> answer) {
        var service = Contributor.ofCaller(GrpcCaller.current())
                .orElseThrow(() -> Status.PERMISSION_DENIED.asRuntimeException());
        return new IncomingPart(service, takeContribution, largestPart.toBytes(), answer);
    }
}
