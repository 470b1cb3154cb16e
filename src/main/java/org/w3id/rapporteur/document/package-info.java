/**
 * Reads lines into a report's structure: title, sections, paragraphs with and without numbers, list
 * items, footnotes.
 *
 * <p>In order: {@link org.w3id.rapporteur.document.PageFurniture} takes out what pages print around
 * the text (running heads, page numbers, footnotes, the table of contents), by what the source says
 * of its lines or else by their form, {@link org.w3id.rapporteur.document.BlockReader} joins
 * wrapped lines to blocks and numbers them, {@link org.w3id.rapporteur.document.ReportBuilder} puts
 * blocks into sections.
 *
 * <p><b>Invariant:</b> all text is once in the {@link org.w3id.rapporteur.document.NormalisedText}.
 * Everything else is a span of it, and each character of it can be traced to its place in the file.
 */
package org.w3id.rapporteur.document;
