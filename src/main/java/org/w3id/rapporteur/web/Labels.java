package org.w3id.rapporteur.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.http.Language;
import org.w3id.rapporteur.store.Store;

/**
 * The labels of the vocabulary's things in languages other than English, read once for each version
 * of the store. Labels in other graphs are not read.
 */
final class Labels {
  private record Cached(long version, Map<Language, Map<String, String>> labels) {}

  private final Store store;
  private final Node vocabulary;
  private volatile Cached cached = new Cached(-1, Map.of());

  Labels(Store store, SitePaths addresses) {
    this.store = store;
    this.vocabulary = NodeFactory.createURI(addresses.iri(Address.graph("vocabulary")));
  }

  Optional<String> of(String iri, Language language) {
    return Optional.ofNullable(current().getOrDefault(language, Map.of()).get(iri));
  }

  private Map<Language, Map<String, String>> current() {
    long version = store.version();
    if (cached.version() != version) cached = new Cached(version, read());
    return cached.labels();
  }

  private Map<Language, Map<String, String>> read() {
    Map<Language, Map<String, String>> labels = new EnumMap<>(Language.class);
    store
        .dataset()
        .find(vocabulary, Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
        .forEach(
            quad ->
                Language.of(quad.getObject().getLiteralLanguage())
                    .filter(language -> language != Language.ENGLISH)
                    .ifPresent(
                        language ->
                            labels
                                .computeIfAbsent(language, any -> new HashMap<>())
                                .put(
                                    quad.getSubject().toString(),
                                    quad.getObject().getLiteralLexicalForm())));
    return labels;
  }
}
