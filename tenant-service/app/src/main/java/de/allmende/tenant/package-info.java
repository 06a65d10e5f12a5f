/**
 * tenant-service: who takes part and who may do what.
 *
 * <p>{@code register} knows every administration in Germany. {@code member} holds the tenants with membership and
 * inhabitants, {@code person} their people and rights, {@code apiclient} their machine clients. {@code identity} is the
 * identity provider as we need it; {@code onboarding} brings tenants and people there. {@code actor} answers every
 * service who stands behind a token. {@code audit} shows what was done. {@code demo} fills an empty house.
 */
@NullMarked
package de.allmende.tenant;

import org.jspecify.annotations.NullMarked;
