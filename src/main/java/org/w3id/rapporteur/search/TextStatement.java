package org.w3id.rapporteur.search;

import org.apache.jena.graph.Node;

/** A statement whose object is text. */
record TextStatement(Node subject, Node property, Node words) {
  String text() {
    return words.getLiteralLexicalForm();
  }

  String language() {
    return words.getLiteralLanguage();
  }
}
