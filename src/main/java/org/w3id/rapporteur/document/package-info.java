/**
 * Lines in; out comes a report's structure: title, sections, numbered paragraphs, list items.
 *
 * <p>The way: {@link org.w3id.rapporteur.document.PageFurniture} takes out what a page prints
 * around the text (heads and numbers, footnotes, the table of contents), {@link
 * org.w3id.rapporteur.document.BlockReader} joins wrapped lines to blocks and numbers them, {@link
 * org.w3id.rapporteur.document.ReportBuilder} gives blocks their place.
 *
 * <p><b>Invariant:</b> all text stands once in the {@link
 * org.w3id.rapporteur.document.NormalisedText}; everything else is a span of it, and every
 * character of it knows its line.
 */
package org.w3id.rapporteur.document;
