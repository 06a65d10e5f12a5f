package de.allmende.platform.dataexport;

/**
 * Describes a column of an exported table.
 *
 * @param type by the words of the Frictionless Table Schema
 */
public record ExportColumn(String name, String title, String type) {}
