package org.w3id.rapporteur.changes.lucene;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.w3id.rapporteur.changes.GraphReader;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.lucene.IndexFolder;
import org.w3id.rapporteur.publishing.Follower;
import org.w3id.rapporteur.store.Store;

/**
 * The index of changes, which follows the publication log. It answers by ranges: a page of a list
 * costs what is on the page.
 */
public final class ChangeIndex implements Follower {
  private static final String NAME = "changes";
  private static final String FORMAT = "1";

  private final IndexFolder index;
  private final GraphReader graphs;
  private final Node catalogue;
  private volatile long written;

  private ChangeIndex(IndexFolder index, GraphReader graphs, Node catalogue) {
    this.index = index;
    this.graphs = graphs;
    this.catalogue = catalogue;
  }

  /** The index beside the store, or in memory for a store in memory. */
  public static ChangeIndex of(Store store, Addresses addresses) {
    return in(store.derived().map(derived -> derived.resolve(NAME)), store, addresses);
  }

  /** An index that is not kept. */
  static ChangeIndex inMemory(Store store, Addresses addresses) {
    return in(Optional.empty(), store, addresses);
  }

  private static ChangeIndex in(Optional<Path> folder, Store store, Addresses addresses) {
    return new ChangeIndex(
        IndexFolder.at(folder, new KeywordAnalyzer(), FORMAT),
        new GraphReader(store, addresses),
        addresses.graph("catalogue"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public long applied() {
    return index.applied();
  }

  /** A change of the catalogue outside the log may concern any graph in the log. */
  @Override
  public void apply(Set<Node> changed, long number) {
    index.change(
        number,
        writer -> {
          if (index.applied() == NONE || index.applied() > number) writer.deleteAll();
          ChangeIndexWriter changes = new ChangeIndexWriter(writer, graphs);
          Set<Node> all = new LinkedHashSet<>(changed);
          if (changed.contains(catalogue)) all.addAll(changes.known());
          changes.apply(all);
          written = changes.written();
        });
  }

  /** The changes of things. */
  public IndexedChanges changes() {
    return new IndexedChanges(index);
  }

  /** The records for harvesters. */
  public IndexedRecords records() {
    return new IndexedRecords(index);
  }

  /** The things with pages. */
  public IndexedPages pages() {
    return new IndexedPages(index);
  }

  /** The acts of the log. */
  public IndexedActs acts() {
    return new IndexedActs(index);
  }

  /** The number of documents that the last call of {@link #apply} wrote. */
  long written() {
    return written;
  }

  @Override
  public void close() {
    index.close();
  }
}
