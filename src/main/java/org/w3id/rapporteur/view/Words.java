package org.w3id.rapporteur.view;

import org.apache.jena.graph.Node;

/**
 * A text as the graph has it.
 *
 * @param language its tag; empty if the text states none, as a symbol or a number does
 */
public record Words(String text, String language) {
  static Words of(Node literal) {
    return new Words(literal.getLiteralLexicalForm(), literal.getLiteralLanguage());
  }
}
