@NullMarked
package de.allmende.billing.document;

import org.jspecify.annotations.NullMarked;
