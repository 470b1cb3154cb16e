package org.w3id.rapporteur.web;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.http.Language;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.view.Names;

/**
 * The labels of the vocabulary's things in languages other than English. Labels in other graphs are
 * not read.
 */
final class Labels {
  private final RdfDataset graphs;
  private final Node vocabulary;

  Labels(Store store, SitePaths addresses) {
    this.graphs = store.dataset();
    this.vocabulary = NodeFactory.createURI(addresses.iri(Address.graph("vocabulary")));
  }

  Optional<String> of(String iri, Language language) {
    if (language == Language.ENGLISH) return Optional.empty();
    Node thing = NodeFactory.createURI(iri);
    return graphs.read(() -> new Names(graphs.graph(vocabulary)).label(thing, language.tag()));
  }
}
