package de.allmende.marketplace.provisioning.web;

import de.allmende.marketplace.provisioning.ReadProvisioning;
import de.allmende.marketplace.provisioning.ServiceInstanceId;
import de.allmende.marketplace.rest.EntitlementJson;
import de.allmende.marketplace.rest.ServiceInstanceJson;
import de.allmende.marketplace.rest.ServiceInstancePageJson;
import de.allmende.marketplace.rest.ServiceInstancesApi;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.Problems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Service instances and entitlements over HTTP, for business applications and administrations. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class ServiceInstanceController implements ServiceInstancesApi {

    private final CurrentActor currentActor;
    private final ReadProvisioning readProvisioning;
    private final Cursors cursors;

    ServiceInstanceController(CurrentActor currentActor, ReadProvisioning readProvisioning, Cursors cursors) {
        this.currentActor = currentActor;
        this.readProvisioning = readProvisioning;
        this.cursors = cursors;
    }

    @Override
    public ResponseEntity<ServiceInstancePageJson> listServiceInstances(
            @Nullable String ars, @Nullable String offering, Integer pageSize, @Nullable String pageToken) {
        var actor = currentActor.get();
        var files = readProvisioning.instances(
                actor,
                ars,
                offering,
                pageSize + 1,
                cursors.decode(actor, pageToken).map(position -> new ServiceInstanceId(UUID.fromString(position))));
        var shown = files.subList(0, Math.min(pageSize, files.size()));
        return ResponseEntity.ok(new ServiceInstancePageJson()
                .items(shown.stream().map(ProvisioningJsons::instance).toList())
                .nextPageToken(
                        files.size() > pageSize
                                ? cursors.encode(
                                        actor,
                                        shown.getLast().instance().id().value().toString())
                                : null));
    }

    @Override
    public ResponseEntity<ServiceInstanceJson> getServiceInstance(String serviceInstanceId) {
        return ResponseEntity.ok(readProvisioning
                .instance(currentActor.get(), id(serviceInstanceId))
                .map(ProvisioningJsons::instance)
                .orElseThrow(Problems::notFound));
    }

    /** An id that nothing could have is as unknown as one of others. */
    private static ServiceInstanceId id(String text) {
        try {
            return ServiceInstanceId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }

    @Override
    public ResponseEntity<EntitlementJson> getEntitlement(String ars, String offering) {
        return ResponseEntity.ok(readProvisioning
                .entitlement(currentActor.get(), ars, offering)
                .map(entitlement -> ProvisioningJsons.entitlement(ars, offering, entitlement))
                .orElseGet(() -> ProvisioningJsons.none(ars, offering)));
    }
}
