/** What was kept with each issued line, and what it refers to. */
@NullMarked
package de.allmende.billing.explanation.persistence;

import org.jspecify.annotations.NullMarked;
