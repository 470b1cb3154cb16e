/**
 * Metadata that a report's text may lack: its symbol, body, language, source and date, and a note.
 *
 * <p>{@link org.w3id.rapporteur.sidecar.SidecarFile} is the main type. It reads the Turtle file
 * beside a text into {@link org.w3id.rapporteur.facts.ReportMetadata}.
 *
 * <p><b>Invariant:</b> a sidecar's values do not come from the report's text, and are never quoted
 * as its words.
 */
package org.w3id.rapporteur.sidecar;
