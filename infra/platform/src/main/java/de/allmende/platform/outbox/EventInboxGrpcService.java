package de.allmende.platform.outbox;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import de.allmende.platform.events.v1.AdvanceRequest;
import de.allmende.platform.events.v1.AdvanceResponse;
import de.allmende.platform.events.v1.DeliverRequest;
import de.allmende.platform.events.v1.DeliverResponse;
import de.allmende.platform.events.v1.EventInboxServiceGrpc;
import de.allmende.platform.grpc.GrpcCaller;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.grpc.server.service.GrpcService;

/** Takes in events: keeps each id, calls the handler of its type, and answers a repeat without doing anything. */
@GrpcService
public final class EventInboxGrpcService extends EventInboxServiceGrpc.EventInboxServiceImplBase {

    private final Map<String, EventHandler> handlers;
    private final TenantTransactions transactions;
    private final DSLContext database;
    private final Watermarks watermarks;
    private final BusinessTime time;

    public EventInboxGrpcService(
            List<EventHandler> handlers,
            TenantTransactions transactions,
            DSLContext database,
            Watermarks watermarks,
            BusinessTime time) {
        this.handlers = handlers.stream()
                .collect(Collectors.toMap(
                        handler -> handler.prototype().getDescriptorForType().getFullName(), Function.identity()));
        this.transactions = transactions;
        this.database = database;
        this.watermarks = watermarks;
        this.time = time;
    }

    @Override
    public void deliver(DeliverRequest request, StreamObserver<DeliverResponse> response) {
        var id = UUID.fromString(request.getEventId());
        var tenant = new TenantId(UUID.fromString(request.getTenantId()));
        var handler = handlers.get(request.getType());
        transactions.change(Actor.system("event inbox", tenant), () -> {
            if (isNew(id, request, handler != null) && handler != null) {
                handler.handle(new EventEnvelope(
                        id,
                        tenant,
                        request.getKey(),
                        Instant.parse(request.getOccurredAt()),
                        request.getDecidedBy(),
                        parse(handler.prototype(), request)));
            }
            return id;
        });
        response.onNext(DeliverResponse.getDefaultInstance());
        response.onCompleted();
    }

    @Override
    public void advance(AdvanceRequest request, StreamObserver<AdvanceResponse> response) {
        watermarks.advance(GrpcCaller.current(), Instant.parse(request.getCompleteUpTo()));
        response.onNext(AdvanceResponse.getDefaultInstance());
        response.onCompleted();
    }

    private boolean isNew(UUID id, DeliverRequest request, boolean handled) {
        return database.insertInto(DSL.table(DSL.name("plumbing", "inbox")))
                        .columns(
                                DSL.field("event_id", UUID.class),
                                DSL.field("type", String.class),
                                DSL.field("tenant_id", UUID.class),
                                DSL.field("received_at", OffsetDateTime.class),
                                DSL.field("handled", Boolean.class))
                        .values(
                                id,
                                request.getType(),
                                UUID.fromString(request.getTenantId()),
                                time.now().atOffset(ZoneOffset.UTC),
                                handled)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static Message parse(Message prototype, DeliverRequest request) {
        try {
            return prototype.getParserForType().parseFrom(request.getPayload());
        } catch (InvalidProtocolBufferException e) {
            throw Status.INVALID_ARGUMENT
                    .withDescription("The payload is not a " + request.getType() + ".")
                    .withCause(e)
                    .asRuntimeException();
        }
    }
}
