/** The REST door of the finance export. */
@NullMarked
package de.allmende.billing.financeexport.web;

import org.jspecify.annotations.NullMarked;
