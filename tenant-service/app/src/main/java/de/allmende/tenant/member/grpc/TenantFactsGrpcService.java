package de.allmende.tenant.member.grpc;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.ReadTenants;
import de.allmende.tenant.v1.GetTenantFactRequest;
import de.allmende.tenant.v1.GetTenantFactResponse;
import de.allmende.tenant.v1.ListTenantFactsRequest;
import de.allmende.tenant.v1.ListTenantFactsResponse;
import de.allmende.tenant.v1.TenantFact;
import de.allmende.tenant.v1.TenantFactsServiceGrpc;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.grpc.server.service.GrpcService;

@GrpcService
final class TenantFactsGrpcService extends TenantFactsServiceGrpc.TenantFactsServiceImplBase {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    private final ReadTenants tenants;
    private final KnownTenants known;

    TenantFactsGrpcService(ReadTenants tenants, KnownTenants known) {
        this.tenants = tenants;
        this.known = known;
    }

    @Override
    public void getTenantFact(GetTenantFactRequest request, StreamObserver<GetTenantFactResponse> answer) {
        var fact = fact(new TenantId(id(request.getTenantId())))
                .orElseThrow(() -> Status.NOT_FOUND
                        .withDescription("There is no such tenant.")
                        .asRuntimeException());
        answer.onNext(GetTenantFactResponse.newBuilder().setFact(fact).build());
        answer.onCompleted();
    }

    @Override
    public void listTenantFacts(ListTenantFactsRequest request, StreamObserver<ListTenantFactsResponse> answer) {
        int size = request.getPageSize() <= 0 ? USUAL_PAGE : Math.min(request.getPageSize(), LARGEST_PAGE);
        var page = known.page(after(request.getPageToken()), size);
        var response = ListTenantFactsResponse.newBuilder();
        page.forEach(id -> fact(id).ifPresent(response::addFacts));
        if (page.size() == size) {
            response.setNextPageToken(page.getLast().value().toString());
        }
        answer.onNext(response.build());
        answer.onCompleted();
    }

    /** Bound to the tenant itself, which sees its own facts. */
    private Optional<TenantFact> fact(TenantId id) {
        var reader = Actor.system("tenant facts", id);
        return tenants.find(reader, id)
                .map(tenant -> TenantFactMessages.fact(tenant, tenants.servicesRest(reader, tenant)));
    }

    private static @Nullable UUID after(String pageToken) {
        return pageToken.isEmpty() ? null : id(pageToken);
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
}
