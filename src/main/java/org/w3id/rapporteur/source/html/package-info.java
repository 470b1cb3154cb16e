/**
 * Reads web pages: {@link org.w3id.rapporteur.source.html.HtmlReader} finds the encoding, takes the
 * report out of what the site puts around it ({@code PageContent}), and turns elements into lines
 * ({@code HtmlBlocks}).
 *
 * <p><b>Invariant:</b> a line holds what a browser shows of its element, and between two paragraphs
 * stands a blank line. Nothing is fetched, and no script runs.
 */
package org.w3id.rapporteur.source.html;
