package de.allmende.platform.web;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.persistence.AnswerInTransaction;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request with an Idempotency-Key once: the answer is kept in the act's own transaction, and a repeat gets it
 * byte for byte.
 *
 * <p>A repeat with another body gets 422, a repeat while the first is still running 409. A refusal changes nothing and is
 * not kept. The act must return the outcome of its one {@link TenantTransactions#write}.
 */
public final class Idempotent {

    private final CurrentActor currentActor;
    private final TenantTransactions transactions;
    private final StoredAnswers answers;
    private final JsonMapper json;
    private final BusinessTime time;

    Idempotent(
            CurrentActor currentActor,
            TenantTransactions transactions,
            StoredAnswers answers,
            JsonMapper json,
            BusinessTime time) {
        this.currentActor = currentActor;
        this.transactions = transactions;
        this.answers = answers;
        this.json = json;
        this.time = time;
    }

    /**
     * @param act does one write and returns its outcome
     * @param view turns its value into the answer, from the value alone
     */
    public <T, R extends Refusal, A> ResponseEntity<A> answer(
            Supplier<Outcome<T, R>> act, Function<T, ResponseEntity<A>> view) {
        return answer(currentActor.get(), act, view);
    }

    /** For a public operation, of which the service says who acts. */
    public <T, R extends Refusal, A> ResponseEntity<A> answer(
            Actor actor, Supplier<Outcome<T, R>> act, Function<T, ResponseEntity<A>> view) {
        var wish = wish(actor);
        var known = transactions.read(actor, () -> answers.find(wish));
        if (known.isPresent()) {
            return repeat(wish, known.get());
        }
        var kept = new Kept<>(wish, view);
        try {
            var outcome = ScopedValue.where(AnswerInTransaction.CURRENT, kept).call(act::get);
            Answers.orRefuse(outcome);
            return kept.answer()
                    .orElseThrow(() -> new IllegalStateException("The act wrote nothing."))
                    .toResponse();
        } catch (AlreadyAnswered e) {
            return repeat(wish, e.answer);
        }
    }

    private <A> ResponseEntity<A> repeat(StoredAnswers.Wish wish, StoredAnswers.Stored known) {
        if (!known.requestHash().equals(wish.requestHash())) {
            throw Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_REUSED");
        }
        return known.toResponse();
    }

    private StoredAnswers.Wish wish(Actor actor) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            throw new IllegalStateException("Only a web request has an Idempotency-Key.");
        }
        var request = attributes.getRequest();
        return new StoredAnswers.Wish(
                actor.tenant().value(),
                actor.kind() + ":" + actor.subject(),
                request.getMethod() + " " + request.getRequestURI(),
                IdempotencyKey.of(request).value(),
                hash(request));
    }

    private static String hash(HttpServletRequest request) {
        var body = WebUtils.getNativeRequest(request, ContentCachingRequestWrapper.class);
        if (body == null) {
            throw new IllegalStateException("The request's body was not kept.");
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(request.getHeader("If-Match")).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body.getContentAsByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Kept<T, A> implements AnswerInTransaction {

        private final StoredAnswers.Wish wish;
        private final Function<T, ResponseEntity<A>> view;
        private Optional<StoredAnswers.Stored> answer = Optional.empty();

        Kept(StoredAnswers.Wish wish, Function<T, ResponseEntity<A>> view) {
            this.wish = wish;
            this.view = view;
        }

        Optional<StoredAnswers.Stored> answer() {
            return answer;
        }

        @Override
        public void before(Actor actor, DSLContext database) {
            if (!answers.take(wish)) {
                throw Problems.of(HttpStatus.CONFLICT, "IDEMPOTENCY_KEY_IN_USE");
            }
            answers.find(wish).ifPresent(known -> {
                throw new AlreadyAnswered(known);
            });
        }

        @Override
        @SuppressWarnings("unchecked") // the act returns the outcome of its own write
        public void after(Actor actor, DSLContext database, Object value) {
            var stored = StoredAnswers.Stored.of(wish, view.apply((T) value), json);
            answers.keep(wish, stored, time.now());
            answer = Optional.of(stored);
        }
    }

    /** The first request's transaction ended between our look and our lock. */
    private static final class AlreadyAnswered extends RuntimeException {

        private final transient StoredAnswers.Stored answer;

        AlreadyAnswered(StoredAnswers.Stored answer) {
            super("already answered");
            this.answer = answer;
        }
    }
}
