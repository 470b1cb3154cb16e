package org.w3id.rapporteur.search;

import org.apache.jena.graph.Node;

/** A statement whose object is text. */
public record TextStatement(Node subject, Node property, Node words) {
  public String text() {
    return words.getLiteralLexicalForm();
  }

  public String language() {
    return words.getLiteralLanguage();
  }
}
