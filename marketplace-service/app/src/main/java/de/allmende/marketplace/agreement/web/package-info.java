/** REST door of processing agreements. */
@NullMarked
package de.allmende.marketplace.agreement.web;

import org.jspecify.annotations.NullMarked;
