package de.allmende.platform.grpc;

import de.allmende.platform.actors.v1.ActorDirectoryServiceGrpc;
import de.allmende.platform.actors.v1.ActorGrant;
import de.allmende.platform.actors.v1.ActorKind;
import de.allmende.platform.actors.v1.ResolveActorRequest;
import de.allmende.platform.actors.v1.ResolveActorResponse;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.ActorDirectory;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import de.allmende.platform.tenancy.TenantId;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Asks tenant-service who acts. */
final class GrpcActorDirectory implements ActorDirectory {

    private static final String SCOPE = "SCOPE_";

    private final GrpcNeighbours neighbours;

    GrpcActorDirectory(GrpcNeighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public Optional<Actor> resolve(Bearer bearer) {
        try {
            return Optional.of(actor(
                    neighbours
                            .jobStub("tenant", ActorDirectoryServiceGrpc::newBlockingStub)
                            .withDeadlineAfter(2, java.util.concurrent.TimeUnit.SECONDS)
                            .resolveActor(ResolveActorRequest.newBuilder()
                                    .setSubject(bearer.subject())
                                    .setOrganizationId(bearer.organizationId())
                                    .setClientId(bearer.clientId())
                                    .setLoginProvider(Objects.requireNonNullElse(bearer.loginProvider(), ""))
                                    .setAccessToken(Objects.requireNonNullElse(bearer.accessToken(), ""))
                                    .build()),
                    bearer.scopes()));
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw new DirectoryAway(e);
        }
    }

    private static Actor actor(ResolveActorResponse answer, Set<String> scopes) {
        return new Actor(
                new TenantId(UUID.fromString(answer.getTenantId())),
                kind(answer.getKind()),
                UUID.fromString(answer.getActorId()),
                answer.getName(),
                grants(answer, scopes));
    }

    /** A kind of a later version may do nothing here. */
    private static Actor.Kind kind(ActorKind kind) {
        return switch (kind) {
            case ACTOR_KIND_PERSON -> Actor.Kind.PERSON;
            case ACTOR_KIND_MACHINE -> Actor.Kind.MACHINE;
            case ACTOR_KIND_SUPPORTER -> Actor.Kind.SUPPORTER;
            case ACTOR_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new DirectoryAway(new IllegalStateException("The directory named a kind of actor unknown here."));
        };
    }

    private static List<Grant> grants(ResolveActorResponse answer, Set<String> scopes) {
        if (answer.getKind() == ActorKind.ACTOR_KIND_SUPPORTER) {
            return List.of(Grant.of(answer.getSupportRole()));
        }
        boolean machine = answer.getKind() == ActorKind.ACTOR_KIND_MACHINE;
        return answer.getGrantsList().stream()
                .filter(grant -> !machine || scopes.contains(grant.getRole().substring(SCOPE.length())))
                .map(GrpcActorDirectory::grant)
                .toList();
    }

    private static Grant grant(ActorGrant grant) {
        return new Grant(
                grant.getRole(),
                grant.getValueLimit().isEmpty() ? null : Money.euro(grant.getValueLimit()),
                Set.copyOf(grant.getCostCentresList()),
                grant.getPrincipalId().isEmpty()
                        ? null
                        : new Principal(UUID.fromString(grant.getPrincipalId()), grant.getPrincipalName()));
    }
}
