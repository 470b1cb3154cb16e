package org.w3id.rapporteur.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/**
 * The documents of earlier versions of a report, made like the current ones, from the report's
 * graph in that version and today's vocabulary. Corrections are left out: they have no versions.
 */
final class PastDocuments {
  /** Few, as a reader of a report's history looks at few versions at a time. */
  private static final int MOST_KEPT = 4;

  private final Store store;
  private final GraphVersions versions;
  private final QueryLibrary library;
  private final SitePaths addresses;
  private final Labels labels;
  private final Map<String, Documents> kept =
      new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Documents> eldest) {
          return size() > MOST_KEPT;
        }
      };

  PastDocuments(
      Store store,
      GraphVersions versions,
      QueryLibrary library,
      SitePaths addresses,
      Labels labels) {
    this.store = store;
    this.versions = versions;
    this.library = library;
    this.addresses = addresses;
    this.labels = labels;
  }

  /** Returns the documents of this version; empty if it was not archived. */
  synchronized Optional<Documents> documents(GraphVersions.Version version) {
    String key = store.version() + " " + version.iri() + " " + version.since();
    if (!kept.containsKey(key))
      versions.graph(version).ifPresent(graph -> kept.put(key, made(version, graph)));
    return Optional.ofNullable(kept.get(key));
  }

  private Documents made(GraphVersions.Version version, Graph graph) {
    Store past = Store.inMemory();
    past.replace(
        Map.of(
            name(version.path()).getURI(),
            graph,
            name("vocabulary").getURI(),
            versions.copy(name("vocabulary"))));
    ResourceLookup resources = new ResourceLookup(past, addresses);
    GraphVersions none = new GraphVersions(past, addresses);
    RdfWriter rdf = new RdfWriter(addresses.base());
    PageWriter pages =
        new PageWriter(
            past, library, addresses, resources, none, labels, version.since().toString());
    Dumps dumps = new Dumps(past, resources, rdf, addresses, library, none);
    return new Documents(
        resources,
        pages,
        new DocumentForms(rdf),
        addresses,
        new ReportXml(past.dataset(), addresses.base()),
        new ServedCatalogue(past, addresses, dumps),
        none);
  }

  private Node name(String path) {
    return NodeFactory.createURI(addresses.iri(Address.graph(path)));
  }
}
