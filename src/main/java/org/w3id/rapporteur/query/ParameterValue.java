package org.w3id.rapporteur.query;

/**
 * A value that a parameter can have.
 *
 * @param label for readers
 */
public record ParameterValue(String value, String label) {}
