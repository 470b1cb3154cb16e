/**
 * What a report's text does not say of itself: its symbol, body, language and source.
 *
 * <p>{@link org.w3id.rapporteur.sidecar.SidecarFile} is the one main type: it reads the Turtle file
 * beside a text into {@link org.w3id.rapporteur.facts.ReportMetadata}.
 *
 * <p><b>Invariant:</b> what a sidecar says is never read from the report's text, nor taken for
 * words of it.
 */
package org.w3id.rapporteur.sidecar;
