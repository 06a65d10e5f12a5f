/** Procurement exemptions in PostgreSQL. */
@NullMarked
package de.allmende.marketplace.procurement.persistence;

import org.jspecify.annotations.NullMarked;
