/** What tests of every service share: a real database, the rules of the house, tokens and a clock. */
@NullMarked
package de.allmende.platform.test;

import org.jspecify.annotations.NullMarked;
