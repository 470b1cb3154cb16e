/**
 * How a place in a report is cited: what a {@link org.w3id.rapporteur.cite.Citation} says goes in,
 * text in one of the {@link org.w3id.rapporteur.cite.CitationFormat}s comes out.
 *
 * <p><b>Invariant:</b> nothing that a report prints can break a form: each escapes what it is
 * given.
 */
package org.w3id.rapporteur.cite;
