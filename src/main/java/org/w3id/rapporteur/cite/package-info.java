/**
 * Writes citations of places in reports: a {@link org.w3id.rapporteur.cite.Citation} has the data,
 * and a {@link org.w3id.rapporteur.cite.CitationFormat} writes it as text.
 *
 * <p><b>Invariant:</b> no text of a report can break a format: each format escapes its values.
 */
package org.w3id.rapporteur.cite;
