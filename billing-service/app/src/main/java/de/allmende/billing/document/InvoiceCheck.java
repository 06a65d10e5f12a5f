package de.allmende.billing.document;

import java.util.List;
import java.util.Optional;

/**
 * Prüfung: judges an XRechnung by the official rules, independently of who wrote it. May be asked by many threads at
 * once; the first question takes seconds, because the rules are prepared then.
 */
public interface InvoiceCheck {

    /** All findings in the order of the rules; an empty list means that the document is valid and free of remarks. */
    List<Finding> check(byte[] xml);

    /** The words of all rules for which a receiver will refuse the document; empty when there are none. */
    default Optional<String> objection(byte[] xml) {
        return check(xml).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule() + ": " + finding.text())
                .reduce((one, next) -> one + "; " + next);
    }

    /**
     * What a rule found.
     *
     * @param rule id of the rule, such as BR-DE-15
     * @param text the rule's own words
     */
    record Finding(String rule, Severity severity, String text) {}

    /** How bad it is. */
    enum Severity {
        /** A receiver will refuse the document. */
        ERROR,
        /** A receiver will accept the document, but something in it looks wrong. */
        WARNING
    }
}
