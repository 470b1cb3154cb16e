package org.w3id.rapporteur.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.entities.EntityIndex;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.lucene.IndexFolder;
import org.w3id.rapporteur.lucene.Parts;
import org.w3id.rapporteur.publishing.Follower;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.search.Category;
import org.w3id.rapporteur.search.SearchBlock;
import org.w3id.rapporteur.search.SearchContent;
import org.w3id.rapporteur.search.SearchIndex;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;

/** Keeps the search index up to date with the graphs. */
public final class SearchFollower implements Follower {
  /** Another release may have other queries and read things in another way. */
  private static final String FORMAT = "1 " + Release.current().version();

  /** The most graphs whose things are in memory at a time. */
  private static final int PART = 20;

  private final RdfDataset graphs;
  private final SearchContent content;
  private final Follower entities;
  private final IndexFolder folder;
  private final LuceneIndex index;

  /** Has names that are part of the labels of other graphs' things: of bodies. */
  private final Node vocabulary;

  private SearchFollower(
      Store store,
      QueryLibrary library,
      Follower entities,
      EntityIndex names,
      String base,
      BinaryOperator<String> days) {
    this.entities = entities;
    graphs = store.unlimited();
    content = new SearchContent(graphs, library, names, base, days);
    vocabulary = new Addresses(base).graph("vocabulary");
    folder =
        IndexFolder.at(
            store.derived().map(derived -> derived.resolve("search")), Analysis.ofFields(), FORMAT);
    index = new LuceneIndex(folder);
  }

  /**
   * @param entities the follower of the index of entities, which must apply each change first
   * @param base the part of addresses before {@code id/} in the data, with its final slash
   * @param days formats a span of days, from its first and last day in ISO 8601
   */
  public static SearchFollower of(
      Store store,
      QueryLibrary library,
      Follower entities,
      EntityIndex names,
      String base,
      BinaryOperator<String> days) {
    return new SearchFollower(store, library, entities, names, base, days);
  }

  /** The index, which always shows the last state that was applied. */
  public SearchIndex index() {
    return index;
  }

  IndexFolder folder() {
    return folder;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public long applied() {
    return folder.applied();
  }

  @Override
  public void apply(Set<Node> changed, long number) {
    if (entities.applied() < number)
      throw new IllegalStateException("the index of entities is not up to date");
    boolean all =
        applied() == NONE || changed.contains(vocabulary) || changed.contains(Quad.defaultGraphIRI);
    folder.change(
        number,
        writer -> {
          if (all) writer.deleteAll();
          List<Node> names = new ArrayList<>(all ? graphs.names() : changed);
          if (all) names.add(Quad.defaultGraphIRI);
          Parts.each(names, PART, writer, (part, former) -> apply(part, former, writer));
          if (all) writeQueries(writer);
        });
  }

  private void apply(List<Node> changed, IndexSearcher former, IndexWriter writer) {
    graphs.read(
        () -> {
          try {
            new Part(new FormerIndex(former), writer).write(changed);
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
          return null;
        });
  }

  private void writeQueries(IndexWriter writer) throws IOException {
    List<SearchBlock> queries = graphs.read(content::queries);
    for (SearchBlock query : queries)
      writer.updateDocuments(
          block(query.key()), SearchDocuments.of(query, SearchDocuments.hash(query), 0));
  }

  private static Term block(String key) {
    return new Term(IndexFields.BLOCK, key);
  }

  /** The change of some graphs. */
  private final class Part {
    private final FormerIndex former;
    private final IndexWriter writer;
    private final Map<Node, SearchContent.OfGraph> now = new LinkedHashMap<>();
    private final Map<String, Category> rows = new HashMap<>();
    private final Set<String> others = new TreeSet<>();

    /** How many more, or fewer, statements point to a thing. */
    private final Map<String, Integer> references = new HashMap<>();

    Part(FormerIndex former, IndexWriter writer) {
      this.former = former;
      this.writer = writer;
    }

    void write(List<Node> changed) throws IOException {
      for (Node graph : changed) read(graph);
      others.removeAll(rows.keySet());
      Map<String, SearchContent.Row> found = content.rows(rows, now);
      for (String iri : rows.keySet()) write(iri, Optional.ofNullable(found.get(iri)), false);
      for (String iri : others) write(iri, Optional.empty(), true);
      for (String target : references.keySet()) count(target);
    }

    private void read(Node graph) throws IOException {
      String name = graph.toString();
      FormerIndex.OfGraph before = former.graph(name);
      SearchContent.OfGraph after = content.of(graph);
      now.put(graph, after);
      rows.putAll(before.rows());
      after.rows().forEach((iri, row) -> rows.put(iri, row.thing().category()));
      others.addAll(before.others());
      others.addAll(after.others());
      before
          .references()
          .forEach((target, count) -> references.merge(target, -count, Integer::sum));
      after.references().forEach((target, count) -> references.merge(target, count, Integer::sum));
      references.values().removeIf(difference -> difference == 0);
      writer.updateDocument(new Term(IndexFields.GRAPH, name), SearchDocuments.of(name, after));
    }

    /**
     * @param isOther whether none of these graphs has a row of it; a row of other graphs stays
     */
    private void write(String iri, Optional<SearchContent.Row> row, boolean isOther)
        throws IOException {
      Optional<FormerIndex.Block> before = former.block(iri);
      Optional<SearchContent.Row> kept = before.flatMap(FormerIndex.Block::row);
      Optional<SearchBlock> after = content.block(iri, isOther ? kept : row);
      Optional<String> hash = after.map(SearchDocuments::hash);
      if (hash.equals(before.map(FormerIndex.Block::hash))) return;
      if (after.isEmpty()) {
        writer.deleteDocuments(block(iri));
        references.remove(iri);
        return;
      }
      int counted = before.isPresent() ? before.get().references() : former.counted(iri);
      int difference = Optional.ofNullable(references.remove(iri)).orElse(0);
      writer.updateDocuments(
          block(iri), SearchDocuments.of(after.get(), hash.get(), counted + difference));
    }

    /** Writes the number of references to a thing that is otherwise unchanged. */
    private void count(String target) throws IOException {
      Optional<FormerIndex.Block> block = former.block(target);
      if (block.isEmpty()) return;
      int counted = block.get().references() + references.get(target);
      writer.updateDocValues(
          new Term(IndexFields.IRI, target), SearchDocuments.references(counted));
    }
  }

  @Override
  public void close() {
    folder.close();
  }
}
