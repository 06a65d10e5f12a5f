/** REST door of procurement exemptions. */
@NullMarked
package de.allmende.marketplace.procurement.web;

import org.jspecify.annotations.NullMarked;
