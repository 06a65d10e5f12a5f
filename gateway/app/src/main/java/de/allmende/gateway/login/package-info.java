/** The way into a session and out of it: login, switch of the organization, logout. */
@NullMarked
package de.allmende.gateway.login;

import org.jspecify.annotations.NullMarked;
