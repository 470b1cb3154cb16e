package org.w3id.rapporteur.harvest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.store.RdfDataset;

/** The names of things, in English if they have an English name. */
record EnglishNames(RdfDataset graphs) {
  private static final List<Node> NAMES =
      List.of(SKOS.prefLabel.asNode(), Reused.foaf("name"), Reused.dcterms("title"));

  Optional<String> of(String address) {
    return of(NodeFactory.createURI(address));
  }

  Optional<String> of(Node thing) {
    return NAMES.stream()
        .flatMap(
            property ->
                graphs
                    .find(Node.ANY, thing, property, Node.ANY)
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
