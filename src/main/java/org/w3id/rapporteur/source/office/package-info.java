/**
 * Reads Word documents: {@link org.w3id.rapporteur.source.office.DocxReader} turns the parts of a
 * file ({@code WordPackage}) into lines ({@code WordBody}), with the numbers of its lists ({@code
 * WordNumbering}).
 *
 * <p>Decision: because automatic numbers, tracked changes, fields and text boxes need the whole XML
 * anyway, it is read here, one block after the other, instead of by Apache POI, which holds all of
 * a file in memory and adds 16 MB to the jar. The cost is a reading of styles and lists of our own.
 *
 * <p>The old format (.doc) is refused, because it can be saved as .docx, and wrong numbers are
 * worse than none.
 *
 * <p><b>Invariant:</b> a line holds what Word prints at its block, and between two paragraphs
 * stands a blank line.
 */
package org.w3id.rapporteur.source.office;
