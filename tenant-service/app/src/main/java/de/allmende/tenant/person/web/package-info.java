/** REST doors of people and grants. */
@NullMarked
package de.allmende.tenant.person.web;

import org.jspecify.annotations.NullMarked;
