/**
 * A report's graph in, the report as Akoma Ntoso out: its text with its sections, numbered
 * paragraphs and items, and what its words refer to.
 *
 * <p>{@link org.w3id.rapporteur.akomantoso.AkomaNtoso} is the document, {@code FrbrIdentifiers}
 * what the United Nations' guidelines (AKN4UN) call it, {@code ReportText} its parts by their place
 * in the text, {@code InlineMarkup} the words in it that are marked.
 *
 * <p><b>Invariant:</b> every character of the normalised text stands in the document once, in its
 * place. What we add, notes and a symbol that is not printed, is marked as editorial.
 */
package org.w3id.rapporteur.akomantoso;
