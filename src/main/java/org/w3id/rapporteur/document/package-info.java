/**
 * Lines in; out comes a report's structure: title, sections, numbered paragraphs, list items.
 *
 * <p>The way: {@link org.w3id.rapporteur.document.PageFurniture} takes out what a page prints
 * around the text, {@link org.w3id.rapporteur.document.BlockReader} joins wrapped lines to blocks,
 * {@link org.w3id.rapporteur.document.MeetingReport} gives blocks their place.
 *
 * <p><b>Invariant:</b> all text stands once in the {@link
 * org.w3id.rapporteur.document.NormalisedText}; everything else is a span of it, and every
 * character of it knows its line.
 */
package org.w3id.rapporteur.document;
