/** Processing agreements and covers in PostgreSQL. */
@NullMarked
package de.allmende.marketplace.agreement.persistence;

import org.jspecify.annotations.NullMarked;
