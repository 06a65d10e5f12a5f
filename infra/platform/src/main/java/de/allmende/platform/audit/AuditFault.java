package de.allmende.platform.audit;

/**
 * Something in the audit trail that is not as it was written.
 *
 * @param position of the chain; 0 when it is about an entry outside the chain
 */
record AuditFault(Kind kind, long position) {

    enum Kind {
        /** A link is missing, or two stand at one place. */
        POSITION_MISSING,
        /** The chain names an entry that is not there any more. */
        ENTRY_MISSING,
        /** Who, what, when or the digest is not what was sealed, or the seal itself was changed. */
        HASH_DIFFERS,
        /** The text is not the one that was written, or only half of text and salt is there. */
        CONTENT_DIFFERS,
        /** The text is gone, and no entry tells of its erasure. */
        CONTENT_MISSING,
        /** An entry that no act has written. */
        ENTRY_FOREIGN,
        /** There is an anchor for links that are not there: the end was cut off, or an old database was put back. */
        CHAIN_TOO_SHORT,
        /** The anchor of this position holds another hash: the chain was written anew. */
        ANCHOR_DIFFERS,
        /** The signature of an anchor is not ours, or its line cannot be read. */
        ANCHOR_FORGED
    }
}
