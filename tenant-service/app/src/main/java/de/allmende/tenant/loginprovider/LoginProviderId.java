package de.allmende.tenant.loginprovider;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.Optional;
import java.util.UUID;

/** Names one login provider, at the identity provider too: it is never used again, because old links are kept there by name. */
public record LoginProviderId(UUID value) implements Id {

    public static LoginProviderId next() {
        return new LoginProviderId(Ids.next());
    }

    /** Empty when the text names none. */
    public static Optional<LoginProviderId> known(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static LoginProviderId parse(String text) {
        return new LoginProviderId(Ids.parse("lgp", text));
    }

    @Override
    public String toString() {
        return Ids.text("lgp", value);
    }
}
