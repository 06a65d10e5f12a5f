/** REST door of approval rules. */
@NullMarked
package de.allmende.marketplace.approvalrule.web;

import org.jspecify.annotations.NullMarked;
