/** The framework agreements of the demo. */
@NullMarked
package de.allmende.marketplace.agreement.demo;

import org.jspecify.annotations.NullMarked;
