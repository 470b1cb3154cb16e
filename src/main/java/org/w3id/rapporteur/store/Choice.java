package org.w3id.rapporteur.store;

/**
 * A value that a parameter can have.
 *
 * @param label what people call it
 */
public record Choice(String value, String label) {}
