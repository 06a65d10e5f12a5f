/** What a browser's login leaves on the server: the session, its tokens and their refresh. */
@NullMarked
package de.allmende.gateway.session;

import org.jspecify.annotations.NullMarked;
