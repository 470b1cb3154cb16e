package org.w3id.rapporteur.query;

/**
 * A value that a parameter can have.
 *
 * @param label what people call it
 */
public record ParameterValue(String value, String label) {}
