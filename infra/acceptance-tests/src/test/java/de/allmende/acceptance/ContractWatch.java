package de.allmende.acceptance;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Sees to it that no test of this module misses an answer that its description does not allow. */
public final class ContractWatch implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Desk.watchedBy(Contracts::check);
    }
}
