/**
 * What a report's text does not say of itself: its symbol, body, language and source.
 *
 * <p>{@link org.w3id.rapporteur.sidecar.Sidecar} is the one main type; it is read from a Turtle
 * file beside the text, or made of what a caller gives.
 *
 * <p><b>Invariant:</b> what a sidecar says is never read from the report's text, nor taken for
 * words of it.
 */
package org.w3id.rapporteur.sidecar;
