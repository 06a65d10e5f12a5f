package de.allmende.billing.payment;

import java.util.List;

/** Reads the file of a bank. */
public interface StatementReader {

    /**
     * All statements in the file, or none.
     *
     * @throws MalformedStatement with every fault that was found
     */
    List<BankStatement> read(byte[] file);
}
