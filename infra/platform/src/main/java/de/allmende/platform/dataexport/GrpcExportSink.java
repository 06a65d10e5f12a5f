package de.allmende.platform.dataexport;

import com.google.protobuf.ByteString;
import de.allmende.platform.exports.v1.ContributeRequest;
import de.allmende.platform.exports.v1.ContributeResponse;
import de.allmende.platform.exports.v1.ContributedColumn;
import de.allmende.platform.exports.v1.ContributedFile;
import de.allmende.platform.exports.v1.ContributedPart;
import de.allmende.platform.exports.v1.DataExportServiceGrpc;
import de.allmende.platform.grpc.GrpcNeighbours;
import de.allmende.platform.tenancy.TenantId;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Hands a contribution to tenant-service over the telephone, piece by piece. */
final class GrpcExportSink implements ExportSink {

    private static final long MINUTES = 10;
    private static final int PIECE = 1 << 20;

    private final GrpcNeighbours neighbours;

    GrpcExportSink(GrpcNeighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public void hand(TenantId tenant, UUID export, Contribution contribution) {
        var call = neighbours
                .jobStub("tenant", DataExportServiceGrpc::newBlockingV2Stub)
                .withDeadlineAfter(MINUTES, TimeUnit.MINUTES)
                .contribute();
        try {
            call.write(ContributeRequest.newBuilder()
                    .setPart(ContributedPart.newBuilder()
                            .setExportId(export.toString())
                            .setTenantId(tenant.value().toString())
                            .addAllOpenItems(contribution.openItems()))
                    .build());
            for (var file : contribution.files()) {
                write(call, file);
            }
            call.halfClose();
            if (call.read() == null) {
                throw new IllegalStateException("tenant-service has not confirmed export " + export + ".");
            }
        } catch (StatusException e) {
            throw new IllegalStateException(
                    "tenant-service does not take export %s: %s".formatted(export, e.getStatus()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void write(BlockingClientCall<ContributeRequest, ContributeResponse> call, ExportedFile file)
            throws StatusException, InterruptedException {
        call.write(ContributeRequest.newBuilder().setFile(message(file)).build());
        try (var content = Files.newInputStream(file.content())) {
            for (var piece = next(content); piece.length > 0; piece = next(content)) {
                call.write(ContributeRequest.newBuilder()
                        .setContent(ByteString.copyFrom(piece))
                        .build());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] next(InputStream content) throws IOException {
        return content.readNBytes(PIECE);
    }

    private static ContributedFile message(ExportedFile file) {
        var message = ContributedFile.newBuilder()
                .setPath(file.path())
                .setMediaType(file.mediaType())
                .setTitle(file.title())
                .setBytes(file.bytes())
                .setSha256(file.sha256());
        file.columns()
                .forEach(column -> message.addColumns(ContributedColumn.newBuilder()
                        .setName(column.name())
                        .setTitle(column.title())
                        .setType(column.type())));
        return message.build();
    }
}
