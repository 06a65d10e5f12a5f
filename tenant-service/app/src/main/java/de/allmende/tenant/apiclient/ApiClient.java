package de.allmende.tenant.apiclient;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The credential of a business application (Fachverfahren) that acts for a tenant without a person. Its secret is shown
 * once and kept by the identity provider only. A rotated client works beside its successor until its time is over.
 *
 * @param clientId the name it logs in with
 * @param subject the login at the identity provider; missing until that has confirmed
 * @param rotatedFrom the client that this one takes the place of
 * @param usesKey logs in with a key of its own instead of a secret
 * @param validUntil first moment at which it is refused
 */
public record ApiClient(
        ApiClientId id,
        String application,
        String clientId,
        Set<Scope> scopes,
        @Nullable String subject,
        String createdBy,
        Instant createdAt,
        @Nullable ApiClientId rotatedFrom,
        boolean usesKey,
        @Nullable Instant validUntil,
        @Nullable Instant lastUsedAt,
        @Nullable Withdrawal withdrawal) {

    /** Who ended it before its time. */
    public record Withdrawal(String byName, Instant at) {}

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }

    static ApiClient pending(Actor actor, String application, String clientId, Set<Scope> scopes, Instant now) {
        return new ApiClient(
                ApiClientId.next(),
                application,
                clientId,
                scopes,
                null,
                actor.name(),
                now,
                null,
                false,
                null,
                null,
                null);
    }

    /** The one that takes this one's place. */
    ApiClient successor(Actor actor, String successorClientId, Instant now) {
        return new ApiClient(
                ApiClientId.next(),
                application,
                successorClientId,
                scopes,
                null,
                actor.name(),
                now,
                id,
                false,
                null,
                null,
                null);
    }

    /** The same one when the identity provider has confirmed the login, with what the last request has wished. */
    ApiClient ready(String login, Set<Scope> wished, boolean withKey, @Nullable LocalDate until) {
        return new ApiClient(
                id,
                application,
                clientId,
                wished,
                login,
                createdBy,
                createdAt,
                rotatedFrom,
                withKey,
                until == null ? null : until.atStartOfDay(BusinessTime.ZONE).toInstant(),
                lastUsedAt,
                withdrawal);
    }

    /** The same one with an end, unless it ends earlier. */
    ApiClient endingAt(Instant moment) {
        return new ApiClient(
                id,
                application,
                clientId,
                scopes,
                subject,
                createdBy,
                createdAt,
                rotatedFrom,
                usesKey,
                validUntil != null && validUntil.isBefore(moment) ? validUntil : moment,
                lastUsedAt,
                withdrawal);
    }

    /** How long it still lets its application in; nothing for one that has no end. */
    Optional<Duration> timeLeft(Instant now) {
        return Optional.ofNullable(validUntil)
                .map(end -> Duration.between(now, end))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /** Whether it lets its application in. */
    public boolean isValidAt(Instant moment) {
        return subject != null && !isOverAt(moment);
    }

    /** Whether it will never let anybody in again. */
    public boolean isOverAt(Instant moment) {
        return withdrawal != null || (validUntil != null && !moment.isBefore(validUntil));
    }
}
