/**
 * Reads PDF files into lines with their page, box and font.
 *
 * <p>In order: {@link org.w3id.rapporteur.source.pdf.SheetReader} runs the program of each page and
 * collects its characters, {@link org.w3id.rapporteur.source.pdf.RowBuilder} puts them into rows of
 * words, {@link org.w3id.rapporteur.source.pdf.DocumentLayout} compares the pages to find running
 * heads, page numbers and footnotes, and {@link org.w3id.rapporteur.source.pdf.ReadingOrder} reads
 * columns and tables.
 *
 * <p><b>Invariant:</b> every character that a page shows upright is in one line, except the numbers
 * that call footnotes of the page. Nothing is taken from the names or the tags in a file, only from
 * what its pages show.
 */
package org.w3id.rapporteur.source.pdf;
