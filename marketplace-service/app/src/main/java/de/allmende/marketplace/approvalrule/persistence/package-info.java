/** Approval rules in PostgreSQL. */
@NullMarked
package de.allmende.marketplace.approvalrule.persistence;

import org.jspecify.annotations.NullMarked;
