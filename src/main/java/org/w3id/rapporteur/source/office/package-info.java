/**
 * Reads Word documents: {@link org.w3id.rapporteur.source.office.DocxReader} turns the parts of a
 * file ({@code WordPackage}) into lines ({@code WordBody}), with the numbers of its lists ({@code
 * WordNumbering}).
 *
 * <p>The XML is read here and not by a library, because numbers, tracked changes, fields and text
 * boxes need all of it anyway, and because a block is read after the other: a long document needs
 * little memory, and a hostile one gets none.
 *
 * <p><b>Invariant:</b> a line holds what Word prints at its block, and between two paragraphs
 * stands a blank line.
 */
package org.w3id.rapporteur.source.office;
