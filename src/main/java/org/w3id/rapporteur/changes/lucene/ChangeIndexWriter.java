package org.w3id.rapporteur.changes.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.w3id.rapporteur.changes.Account;
import org.w3id.rapporteur.changes.DescribingGraph;
import org.w3id.rapporteur.changes.GraphReader;
import org.w3id.rapporteur.changes.LoggedAct;
import org.w3id.rapporteur.changes.ThingState;
import org.w3id.rapporteur.lucene.Parts;

/** Brings the documents of some graphs, and of the things that they describe, up to date. */
final class ChangeIndexWriter {
  /** The most graphs whose accounts are in memory at a time. */
  private static final int MOST_GRAPHS = 50;

  private final IndexWriter writer;
  private final GraphReader reader;
  private final ChangeDocuments documents;
  private long written;

  ChangeIndexWriter(IndexWriter writer, GraphReader reader) {
    this.writer = writer;
    this.reader = reader;
    this.documents = new ChangeDocuments(reader.base());
  }

  void apply(Set<Node> graphs) throws IOException {
    Parts.each(graphs, MOST_GRAPHS, writer, this::apply);
  }

  private void apply(List<Node> graphs, IndexSearcher searcher) throws IOException {
    Set<String> renewed = new HashSet<>();
    Map<String, List<Account>> accounts = new TreeMap<>();
    IndexReader before = searcher.getIndexReader();
    for (Node graph : graphs) {
      Optional<DescribingGraph> former = IndexedGraphs.former(before, graph.toString());
      DescribingGraph now = reader.read(graph, former);
      if (former.filter(each -> each == now).isPresent()) continue;
      renewed.add(graph.toString());
      former
          .map(DescribingGraph::accounts)
          .orElse(List.of())
          .forEach(each -> accounts.putIfAbsent(each.iri(), new ArrayList<>()));
      now.accounts()
          .forEach(
              each -> accounts.computeIfAbsent(each.iri(), iri -> new ArrayList<>()).add(each));
      write(now);
    }
    for (Map.Entry<String, List<Account>> each : accounts.entrySet()) {
      List<Account> ofThing = each.getValue();
      for (Account account : IndexedGraphs.accounts(before, each.getKey()))
        if (!renewed.contains(account.source().graph())) ofThing.add(account);
      write(each.getKey(), ofThing);
    }
  }

  private void write(DescribingGraph graph) throws IOException {
    writer.deleteDocuments(new Term(ChangeFields.GRAPH, graph.source().graph()));
    if (graph.accounts().isEmpty() && graph.acts().isEmpty()) return;
    add(documents.graph(graph));
    for (LoggedAct act : graph.acts()) if (act.number() > 0) add(documents.act(act));
    for (Account account : graph.accounts()) add(documents.account(account));
  }

  private void add(Document document) throws IOException {
    writer.addDocument(document);
    written++;
  }

  /** The number of documents written. */
  long written() {
    return written;
  }

  private void write(String iri, List<Account> accounts) throws IOException {
    Term thing = new Term(ChangeFields.THING, iri);
    writer.deleteDocuments(thing);
    if (!accounts.isEmpty()) add(documents.thing(ThingState.of(accounts, reader.base())));
  }

  /** The graphs in the log and those in the index, so that none is missed. */
  Set<Node> known() throws IOException {
    Set<Node> known = new LinkedHashSet<>(reader.logged());
    try (IndexReader before = DirectoryReader.open(writer)) {
      for (String graph : IndexedGraphs.names(before))
        if (!graph.equals(Quad.defaultGraphIRI.getURI())) known.add(NodeFactory.createURI(graph));
    }
    return known;
  }
}
