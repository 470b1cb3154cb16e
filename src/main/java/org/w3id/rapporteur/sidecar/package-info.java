/**
 * Metadata that a report's text may lack: its symbol, body, language, source and date, and a note.
 *
 * <p>{@link org.w3id.rapporteur.sidecar.Sidecar} is the main type. It is read from a Turtle file
 * beside the text, or made from values that a caller gives.
 *
 * <p><b>Invariant:</b> a sidecar's values do not come from the report's text, and are never quoted
 * as its words.
 */
package org.w3id.rapporteur.sidecar;
