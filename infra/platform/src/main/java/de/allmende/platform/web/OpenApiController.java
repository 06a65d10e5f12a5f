package de.allmende.platform.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the service's own OpenAPI description, without login. */
@RestController
final class OpenApiController {

    private final Resource description;

    OpenApiController(String service) {
        this.description = description(service);
    }

    static Resource description(String service) {
        return new ClassPathResource("openapi/" + service + "-v1.yaml");
    }

    @GetMapping("${allmende.web.base-path}/openapi.yaml")
    ResponseEntity<Resource> openApi() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .body(description);
    }
}
