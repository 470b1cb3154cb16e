package org.w3id.rapporteur.harvest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.rapporteur.graph.Reused;

/** The names of things, in English if they have an English name. */
record EnglishNames(DatasetGraph graphs) {
  private static final List<Node> NAMES =
      List.of(SKOS.prefLabel.asNode(), Reused.foaf("name"), Reused.dcterms("title"));

  Optional<String> of(String address) {
    return of(NodeFactory.createURI(address));
  }

  Optional<String> of(Node thing) {
    return NAMES.stream()
        .flatMap(
            property ->
                graphs.stream(Node.ANY, thing, property, Node.ANY)
                    .map(Quad::getObject)
                    .filter(Node::isLiteral)
                    .min(
                        Comparator.comparing((Node name) -> !name.getLiteralLanguage().equals("en"))
                            .thenComparing(name -> name.toString()))
                    .stream())
        .map(Node::getLiteralLexicalForm)
        .findFirst();
  }
}
