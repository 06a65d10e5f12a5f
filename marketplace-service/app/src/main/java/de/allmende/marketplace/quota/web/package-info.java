/** REST door of quotas. */
@NullMarked
package de.allmende.marketplace.quota.web;

import org.jspecify.annotations.NullMarked;
