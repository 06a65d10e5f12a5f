/** The grounds of the demo's providers. */
@NullMarked
package de.allmende.marketplace.procurement.demo;

import org.jspecify.annotations.NullMarked;
