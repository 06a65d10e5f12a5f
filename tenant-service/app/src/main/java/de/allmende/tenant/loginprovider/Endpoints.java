package de.allmende.tenant.loginprovider;

/** Where a foreign provider lets people log in, gives tokens, and shows its keys. */
public record Endpoints(String authorization, String token, String keys) {}
