/**
 * Writes a report's graph as Akoma Ntoso: the text with its sections, numbered paragraphs and
 * items, and the things that its words refer to.
 *
 * <p>{@link org.w3id.rapporteur.akomantoso.AkomaNtoso} writes the document. {@code FrbrIdentifiers}
 * has its identifiers by the United Nations' guidelines (AKN4UN), {@code MainBody} its parts,
 * {@code InlineMarkup} the words that are marked. The report comes from package view.
 *
 * <p><b>Invariant:</b> every character of the normalised text is in the document once, in order.
 * Additions, which are notes and a symbol that is not printed, are marked as editorial.
 */
package org.w3id.rapporteur.akomantoso;
