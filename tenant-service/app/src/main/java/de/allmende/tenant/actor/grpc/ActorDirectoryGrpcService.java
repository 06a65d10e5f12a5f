package de.allmende.tenant.actor.grpc;

import de.allmende.platform.actors.v1.ActorDirectoryServiceGrpc;
import de.allmende.platform.actors.v1.ActorGrant;
import de.allmende.platform.actors.v1.ActorKind;
import de.allmende.platform.actors.v1.ResolveActorRequest;
import de.allmende.platform.actors.v1.ResolveActorResponse;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.Grant;
import de.allmende.tenant.actor.TenantActorDirectory;
import de.allmende.tenant.apiclient.Scope;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;

@GrpcService
final class ActorDirectoryGrpcService extends ActorDirectoryServiceGrpc.ActorDirectoryServiceImplBase {

    private final TenantActorDirectory directory;

    ActorDirectoryGrpcService(TenantActorDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void resolveActor(ResolveActorRequest request, StreamObserver<ResolveActorResponse> answer) {
        var actor = directory
                .resolve(new Bearer(
                        request.getSubject(),
                        request.getOrganizationId(),
                        request.getClientId(),
                        Scope.texts(),
                        request.getLoginProvider().isEmpty() ? null : request.getLoginProvider(),
                        request.getAccessToken().isEmpty() ? null : request.getAccessToken()))
                .orElseThrow(() -> Status.NOT_FOUND
                        .withDescription("The subject may not act for the organization today.")
                        .asRuntimeException());
        answer.onNext(message(actor));
        answer.onCompleted();
    }

    private static ResolveActorResponse message(Actor actor) {
        var message = ResolveActorResponse.newBuilder()
                .setTenantId(actor.tenant().value().toString())
                .setKind(
                        switch (actor.kind()) {
                            case MACHINE -> ActorKind.ACTOR_KIND_MACHINE;
                            case SUPPORTER -> ActorKind.ACTOR_KIND_SUPPORTER;
                            case PERSON, SYSTEM -> ActorKind.ACTOR_KIND_PERSON;
                        })
                .setActorId(actor.subject().toString())
                .setName(actor.name());
        if (actor.kind() == Actor.Kind.SUPPORTER) {
            message.setSupportRole(actor.grants().getFirst().role());
        } else {
            actor.grants().forEach(grant -> message.addGrants(message(grant)));
        }
        return message.build();
    }

    private static ActorGrant message(Grant grant) {
        var limit = grant.valueLimit();
        var message = ActorGrant.newBuilder()
                .setRole(grant.role())
                .setValueLimit(limit == null ? "" : limit.toString())
                .addAllCostCentres(grant.costCentres());
        var principal = grant.principal();
        if (principal != null) {
            message.setPrincipalId(principal.id().toString()).setPrincipalName(principal.name());
        }
        return message.build();
    }
}
