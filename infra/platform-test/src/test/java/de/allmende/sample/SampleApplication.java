package de.allmende.sample;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.security.CachedActorDirectory;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.ActorDirectory;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestClock;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tokens here are {@code <organization>-<role>}, or {@code <organization>-<role>-looking} of somebody in a support case; a real
 * decoder is proven elsewhere.
 */
@SpringBootApplication
class SampleApplication {

    record Wish(
            @NotBlank String name,
            @NotBlank @Size(max = 5) String size,
            @Nullable @Pattern(regexp = "^[0-9]{5}$") String postCode) {}

    record Thing(String id, String name) {}

    record ThingForbidden(String name, Money price, LocalDate since) implements Refusal {}

    /** The directory's own clock, and whether it can be asked. */
    static final TestClock CLOCK = TestClock.on("2026-11-22");

    static final AtomicBoolean AWAY = new AtomicBoolean();

    @Bean
    JwtDecoder accessTokenDecoder() {
        return token -> Jwt.withTokenValue(token)
                .header("alg", "none")
                .subject(token)
                .claim("azp", "portal")
                .claim("organization", Map.of("alias", Map.of("id", token)))
                .expiresAt(Instant.now().plusSeconds(60))
                .build();
    }

    @Bean
    ActorDirectory actorDirectory() {
        return new CachedActorDirectory(SampleApplication::whoIsThere, CLOCK);
    }

    private static Optional<Actor> whoIsThere(Bearer bearer) {
        var organization = bearer.organizationId();
        if (AWAY.get()) {
            throw new ActorDirectory.DirectoryAway(new IllegalStateException("out for a test"));
        }
        var parts = organization.split("-", 3);
        return Optional.of(new Actor(
                new TenantId(UUID.nameUUIDFromBytes(parts[0].getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                parts.length == 3 ? Actor.Kind.SUPPORTER : Actor.Kind.PERSON,
                UUID.nameUUIDFromBytes(parts[1].getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                parts[1],
                List.of(Grant.of(parts[1]))));
    }

    @RestController
    static class ThingController {

        private final CurrentActor currentActor;
        private final Idempotent idempotent;
        private final TenantTransactions transactions;
        private final AuditTrail audit;

        ThingController(
                CurrentActor currentActor, Idempotent idempotent, TenantTransactions transactions, AuditTrail audit) {
            this.currentActor = currentActor;
            this.idempotent = idempotent;
            this.transactions = transactions;
            this.audit = audit;
        }

        @GetMapping("/api/sample/v1/things")
        List<Thing> listThings() {
            return List.of();
        }

        @PostMapping("/api/sample/v1/things")
        ResponseEntity<Thing> makeThing(@Valid @RequestBody Wish wish) {
            return idempotent.answer(
                    () -> make(currentActor.get(), wish),
                    thing -> ResponseEntity.created(URI.create("/api/sample/v1/things/" + thing.id()))
                            .body(thing));
        }

        private Outcome<Thing, ThingForbidden> make(Actor actor, Wish wish) {
            return transactions.write(actor, () -> {
                var id = Ids.next();
                audit.record(actor, "THING_MADE", "thing", id, wish.name(), Change.set("Name", wish.name()));
                return wish.name().equals("verboten")
                        ? Outcome.refused(
                                new ThingForbidden(wish.name(), Money.euro("1234.50"), LocalDate.parse("2026-12-01")))
                        : Outcome.done(new Thing(Ids.text("thg", id), wish.name()));
            });
        }
    }
}
