/** Vergaberecht: why consumers may book from a provider without a procurement of their own. One person of the provider records it, another releases it. */
@NullMarked
package de.allmende.marketplace.procurement;

import org.jspecify.annotations.NullMarked;
