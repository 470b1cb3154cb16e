package org.w3id.rapporteur.source;

/**
 * How most of a line is set.
 *
 * @param fontSize in points
 */
public record Style(float fontSize, boolean bold, boolean italic) {}
