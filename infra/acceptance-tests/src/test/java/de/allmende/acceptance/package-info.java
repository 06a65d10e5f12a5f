/**
 * The product in the language of the town hall: everything here goes through the real gateway, Keycloak, gRPC, PostgreSQL
 * and Redis.
 */
@NullMarked
package de.allmende.acceptance;

import org.jspecify.annotations.NullMarked;
