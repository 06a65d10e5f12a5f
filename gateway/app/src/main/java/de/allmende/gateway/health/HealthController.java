package de.allmende.gateway.health;

import de.allmende.gateway.health.PartHealth.State;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The state of the whole for people and monitors: 200 when every part is there, 503 when one is not. */
@RestController
final class HealthController {

    private final HealthBoard board;

    HealthController(HealthBoard board) {
        this.board = board;
    }

    /** The answer. */
    record WholeHealth(State state, Map<String, PartHealth> parts) {}

    @GetMapping("/health")
    ResponseEntity<WholeHealth> health() {
        var parts = board.parts();
        var up = parts.values().stream().allMatch(part -> part.state() == State.UP);
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(new WholeHealth(up ? State.UP : State.DOWN, parts));
    }
}
