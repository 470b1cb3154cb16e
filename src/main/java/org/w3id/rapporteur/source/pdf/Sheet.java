package org.w3id.rapporteur.source.pdf;

import java.util.List;

/**
 * What is drawn on one page.
 *
 * @param number counted from 1
 * @param strokes horizontal lines, as printed below titles and above footnotes
 */
record Sheet(int number, Paper paper, List<Glyph> glyphs, List<Stroke> strokes) {}
