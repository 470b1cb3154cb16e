package org.w3id.rapporteur.explore.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.w3id.rapporteur.explore.CollectionList;
import org.w3id.rapporteur.explore.CollectionMembers;
import org.w3id.rapporteur.explore.FacetSelection;
import org.w3id.rapporteur.explore.GraphReferences;
import org.w3id.rapporteur.explore.ReferenceIndex;
import org.w3id.rapporteur.explore.ReferencePattern;
import org.w3id.rapporteur.explore.ReferencePattern.Property;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.lucene.IndexFolder;
import org.w3id.rapporteur.publishing.Follower;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;

/**
 * An index of references and members that follows the graphs of a store. The catalogue is left out:
 * it describes graphs, not what reports state.
 */
public final class LuceneReferences implements Follower, ReferenceIndex {
  /** Changes when documents are made in another way, or the collections are described anew. */
  private static final String FORMAT = "3 " + CollectionList.ALL.toString().hashCode();

  private final Store store;
  private final RdfDataset graphs;
  private final Addresses addresses;
  private final Node vocabulary;
  private final Node corrections;
  private final Node catalogue;
  private final IndexFolder folder;
  private final List<CollectionMembers> collections =
      CollectionList.ALL.stream().map(CollectionMembers::new).toList();
  private Graph shared;
  private boolean wasUnited;

  public LuceneReferences(Store store, String base) {
    this.store = store;
    graphs = store.unlimited();
    addresses = new Addresses(base);
    vocabulary = addresses.graph("vocabulary");
    corrections = addresses.graph("corrections");
    catalogue = addresses.graph("catalogue");
    wasUnited = store.isUnited();
    folder =
        IndexFolder.at(
            store.derived().map(path -> path.resolve("references")), new KeywordAnalyzer(), FORMAT);
  }

  @Override
  public String name() {
    return "references";
  }

  @Override
  public long applied() {
    return folder.applied();
  }

  @Override
  public void apply(Set<Node> changed, long number) {
    graphs.read(
        () -> {
          boolean isWhole = isWhole(changed);
          if (isWhole || shared == null) shared = shared();
          Set<Node> names = isWhole ? all() : changed;
          wasUnited = store.isUnited();
          folder.change(
              number,
              writer -> {
                if (isWhole) writer.deleteAll();
                for (Node name : names) index(name, writer);
              });
          return null;
        });
  }

  /** Whether all documents must be made again, since all depend on what has changed. */
  private boolean isWhole(Set<Node> changed) {
    return applied() == NONE
        || wasUnited != store.isUnited()
        || changed.contains(vocabulary)
        || changed.contains(Quad.defaultGraphIRI);
  }

  private Set<Node> all() {
    Set<Node> all = new LinkedHashSet<>(graphs.names());
    all.add(Quad.defaultGraphIRI);
    return all;
  }

  private Graph shared() {
    Graph shared = copy(Quad.defaultGraphIRI);
    if (store.isUnited())
      graphs.find(vocabulary, Node.ANY, Node.ANY, Node.ANY).forEach(q -> shared.add(q.asTriple()));
    return shared;
  }

  private Graph copy(Node name) {
    Graph copy = GraphFactory.createDefaultGraph();
    // Otherwise the default graph may be the union of all.
    RdfDataset alone = Quad.isDefaultGraph(name) ? graphs.only(Set.of()) : graphs;
    alone.find(name, Node.ANY, Node.ANY, Node.ANY).forEach(quad -> copy.add(quad.asTriple()));
    return copy;
  }

  private void index(Node name, IndexWriter writer) throws IOException {
    writer.deleteDocuments(new Term(ReferenceDocuments.GRAPH, name.toString()));
    boolean isVisible = Quad.isDefaultGraph(name) != store.isUnited() || Quad.isDefaultGraph(name);
    if (!isVisible || name.equals(catalogue) || name.equals(corrections)) return;
    Graph own = copy(name);
    if (own.isEmpty()) return;
    addCorrections(name, own);
    GraphReferences references = new GraphReferences(addresses.own(), name, own, shared);
    ReferenceDocuments documents = new ReferenceDocuments(name, references.day());
    for (GraphReferences.Source source : references.sources())
      writer.addDocument(documents.of(source));
    for (int i = 0; i < collections.size(); i++) {
      int position = 0;
      for (CollectionMembers.Member member : collections.get(i).in(own, references.all()))
        writer.addDocuments(documents.of(CollectionList.ALL.get(i), member, position++));
    }
  }

  /** The corrections of a report are in a graph of their own, but are withdrawn with the report. */
  private void addCorrections(Node name, Graph own) {
    String path = name.toString().substring(name.toString().indexOf("/graph/") + 7);
    if (!name.isURI() || !name.equals(addresses.graph(path))) return;
    Node report = addresses.id(path);
    graphs
        .find(corrections, Node.ANY, Rap.inReport, report)
        .flatMap(quad -> graphs.find(corrections, quad.getSubject(), Node.ANY, Node.ANY))
        .forEach(quad -> own.add(quad.asTriple()));
  }

  @Override
  public List<Reference> references(ReferencePattern pattern, int skipped, int most) {
    return folder.ask(searcher -> new ReferenceSearch(searcher).list(pattern, skipped, most));
  }

  @Override
  public long count(ReferencePattern pattern) {
    return folder.ask(searcher -> new ReferenceSearch(searcher).count(pattern));
  }

  @Override
  public List<Property> properties(ReferencePattern pattern) {
    return folder.ask(searcher -> new ReferenceSearch(searcher).properties(pattern));
  }

  @Override
  public List<Node> targets(ReferencePattern pattern) {
    return folder.ask(searcher -> new ReferenceSearch(searcher).targets(pattern));
  }

  @Override
  public Members members(FacetSelection selection, int skipped, int most) {
    return folder.ask(searcher -> new MemberSearch(searcher, selection).members(skipped, most));
  }

  @Override
  public void close() {
    folder.close();
  }
}
