package de.allmende.tenant.dataexport.grpc;

import com.google.protobuf.ByteString;
import de.allmende.platform.dataexport.Contribution;
import de.allmende.platform.dataexport.ExportColumn;
import de.allmende.platform.dataexport.ExportedFile;
import de.allmende.platform.dataexport.Spool;
import de.allmende.platform.exports.v1.ContributeRequest;
import de.allmende.platform.exports.v1.ContributeResponse;
import de.allmende.platform.exports.v1.ContributedFile;
import de.allmende.platform.exports.v1.ContributedPart;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.dataexport.Contributor;
import de.allmende.tenant.dataexport.DataExport;
import de.allmende.tenant.dataexport.DataExportId;
import de.allmende.tenant.dataexport.DataExportRefusal;
import de.allmende.tenant.dataexport.TakeContribution;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The part of a service on its way in: lies on disk until the last byte was checked, then is kept or forgotten as a whole. */
final class IncomingPart implements StreamObserver<ContributeRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingPart.class);

    private final Contributor service;
    private final TakeContribution takeContribution;
    private final StreamObserver<ContributeResponse> answer;
    private final Spool spool = Spool.open();
    private long allowed;
    private boolean isOver;
    private @Nullable ContributedPart part;
    private @Nullable ContributedFile file;
    private Spool.@Nullable Writing writing;

    IncomingPart(
            Contributor service,
            TakeContribution takeContribution,
            long largest,
            StreamObserver<ContributeResponse> answer) {
        this.service = service;
        this.takeContribution = takeContribution;
        this.allowed = largest;
        this.answer = answer;
    }

    @Override
    public void onNext(ContributeRequest request) {
        guarded(() -> {
            switch (request.getStepCase()) {
                case PART -> begin(request.getPart());
                case FILE -> begin(request.getFile());
                case CONTENT -> add(request.getContent());
                case STEP_NOT_SET -> throw wrong("A step is empty.");
            }
        });
    }

    @Override
    public void onError(Throwable failure) {
        over();
    }

    @Override
    public void onCompleted() {
        guarded(() -> {
            finishFile();
            if (part == null) {
                throw wrong("The part is missing.");
            }
            var taken = takeContribution.take(
                    new TenantId(id(part.getTenantId())),
                    new DataExportId(id(part.getExportId())),
                    service,
                    new Contribution(spool.files(), part.getOpenItemsList()));
            if (taken instanceof Outcome.Refused<DataExport, DataExportRefusal>) {
                throw Status.NOT_FOUND
                        .withDescription("There is no such export.")
                        .asRuntimeException();
            }
            over();
            answer.onNext(ContributeResponse.getDefaultInstance());
            answer.onCompleted();
        });
    }

    private void begin(ContributedPart begun) {
        if (part != null) {
            throw wrong("There is one part only.");
        }
        part = begun;
    }

    private void begin(ContributedFile begun) throws IOException {
        finishFile();
        if (part == null || !ExportedFile.isPath(begun.getPath())) {
            throw wrong("This is no name of a file: " + begun.getPath());
        }
        file = begun;
        writing = spool.begin(
                begun.getPath(),
                begun.getMediaType(),
                begun.getTitle(),
                begun.getColumnsList().stream()
                        .map(column -> new ExportColumn(column.getName(), column.getTitle(), column.getType()))
                        .toList());
    }

    private void add(ByteString content) throws IOException {
        if (writing == null) {
            throw wrong("These bytes belong to no file.");
        }
        allowed -= content.size();
        if (allowed < 0) {
            throw Status.RESOURCE_EXHAUSTED
                    .withDescription("The part is larger than allowed.")
                    .asRuntimeException();
        }
        content.writeTo(writing);
    }

    private void finishFile() throws IOException {
        if (writing == null || file == null) {
            return;
        }
        writing.close();
        writing = null;
        var written = spool.files().getLast();
        if (written.bytes() != file.getBytes() || !written.sha256().equals(file.getSha256())) {
            throw wrong("The bytes of %s are not those that were described.".formatted(file.getPath()));
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private void guarded(Step step) {
        if (isOver) {
            return;
        }
        try {
            step.take();
        } catch (StatusRuntimeException e) {
            LOG.warn("The part of {} is refused: {}", service, e.getStatus());
            over();
            answer.onError(e);
        } catch (IOException | RuntimeException e) {
            LOG.error("The part of {} cannot be taken", service, e);
            over();
            answer.onError(Status.INTERNAL.asRuntimeException());
        }
    }

    private void over() {
        if (!isOver) {
            isOver = true;
            spool.close();
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Status.INVALID_ARGUMENT
                    .withDescription("Expected a UUID, but got '" + text + "'.")
                    .withCause(e)
                    .asRuntimeException();
        }
    }

    private static StatusRuntimeException wrong(String why) {
        return Status.INVALID_ARGUMENT.withDescription(why).asRuntimeException();
    }
}
