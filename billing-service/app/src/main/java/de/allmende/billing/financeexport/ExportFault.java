package de.allmende.billing.financeexport;

/**
 * A value that can't be written.
 *
 * @param line of the file, counted from one
 * @param heading of the column
 * @param sign the first one that the encoding does not have
 */
public record ExportFault(int line, String heading, String sign, String encoding) {}
