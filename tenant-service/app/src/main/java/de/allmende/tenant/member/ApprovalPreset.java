package de.allmende.tenant.member;

/** The approval rules that a tenant starts with. */
public enum ApprovalPreset {
    /** A second person approves within a value limit; further rules may be added. */
    STANDARD,
    /** One stage, for administrations of very few people. */
    SMALL_TOWN
}
