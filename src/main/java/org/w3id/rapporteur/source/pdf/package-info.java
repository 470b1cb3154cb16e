/**
 * Reads PDF files into lines with their page, box and font.
 *
 * <p>In order: {@link org.w3id.rapporteur.source.pdf.SheetReader} runs the program of each page and
 * collects its characters, {@link org.w3id.rapporteur.source.pdf.RowBuilder} puts them into rows of
 * words, {@link org.w3id.rapporteur.source.pdf.DocumentLayout} compares the pages to find running
 * heads, page numbers and footnotes, and {@link org.w3id.rapporteur.source.pdf.ReadingOrder} reads
 * columns and tables.
 *
 * <p><b>Invariant:</b> every character that a page shows upright is in one line, except the marks
 * that call footnotes, and letters printed twice to be bold. What a line is follows from what the
 * pages show; of what a file says about itself only the names of its fonts are used, for bold and
 * italic.
 */
package org.w3id.rapporteur.source.pdf;
