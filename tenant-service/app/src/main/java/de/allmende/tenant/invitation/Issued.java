package de.allmende.tenant.invitation;

/** An invitation with the secret of its new link, shown once; the link before it leads nowhere any more. */
public record Issued(Invitation invitation, LinkSecret secret) {}
