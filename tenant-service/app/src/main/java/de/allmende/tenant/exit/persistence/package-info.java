/** SQL of the exits: closings, their records, and what a closed tenant leaves behind. */
@NullMarked
package de.allmende.tenant.exit.persistence;

import org.jspecify.annotations.NullMarked;
