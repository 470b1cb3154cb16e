package org.w3id.rapporteur.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.graph.RdfWriter;
import org.w3id.rapporteur.store.QueryLibrary;
import org.w3id.rapporteur.store.Store;

/**
 * The documents of a report as they were: made as today's are, of the report's graph as it was and
 * of today's vocabulary. What is doubted of a report is not remembered with its past.
 */
final class Past {
  /** A reader who follows a report's history looks at few states at a time. */
  private static final int MOST_KEPT = 4;

  private final Store store;
  private final States states;
  private final QueryLibrary library;
  private final Addresses addresses;
  private final Map<String, Documents> kept =
      new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Documents> eldest) {
          return size() > MOST_KEPT;
        }
      };

  Past(Store store, States states, QueryLibrary library, Addresses addresses) {
    this.store = store;
    this.states = states;
    this.library = library;
    this.addresses = addresses;
  }

  /** The documents as they were in this state; empty if it was not kept. */
  synchronized Optional<Documents> documents(States.State state) {
    String key = store.version() + " " + state.iri() + " " + state.since();
    if (!kept.containsKey(key))
      states.graph(state).ifPresent(graph -> kept.put(key, made(state, graph)));
    return Optional.ofNullable(kept.get(key));
  }

  private Documents made(States.State state, Graph graph) {
    Store past = Store.inMemory();
    past.replace(
        Map.of(
            name(state.path()).getURI(), graph, name("vocabulary").getURI(), copy("vocabulary")));
    Things things = new Things(past, addresses);
    States none = new States(past, addresses);
    RdfWriter rdf = new RdfWriter(addresses.base());
    PageWriter pages =
        new PageWriter(past, library, addresses, things, none, state.since().toString());
    KeptReplies replies = new KeptReplies(past::version);
    Dumps dumps = new Dumps(past, things, rdf, addresses, library, none, replies);
    return new Documents(
        things,
        pages,
        new Forms(rdf),
        addresses,
        new ReportXml(past.dataset(), addresses.base()),
        new Inventory(past, addresses, dumps),
        none,
        replies);
  }

  private Graph copy(String path) {
    DatasetGraph graphs = store.dataset();
    Graph copy = GraphFactory.createDefaultGraph();
    Txn.executeRead(graphs, () -> GraphUtil.addInto(copy, graphs.getGraph(name(path))));
    return copy;
  }

  private Node name(String path) {
    return NodeFactory.createURI(addresses.iri(Address.graph(path)));
  }
}
