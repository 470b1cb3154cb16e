package org.w3id.rapporteur.search.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.w3id.rapporteur.search.Category;
import org.w3id.rapporteur.search.SearchContent;
import org.w3id.rapporteur.search.SearchableThing;

/** What was in the index before a change. */
final class FormerIndex {
  private final IndexSearcher searcher;

  FormerIndex(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * A graph as it was read.
   *
   * @param rows the categories of its things, by their addresses
   * @param references by the address of what it points to
   */
  record OfGraph(Map<String, Category> rows, Set<String> others, Map<String, Integer> references) {
    static final OfGraph NOTHING = new OfGraph(Map.of(), Set.of(), Map.of());
  }

  /** A block as it was written. */
  record Block(String hash, Optional<SearchContent.Row> row, int references) {}

  OfGraph graph(String name) throws IOException {
    Optional<ScoreDoc> found = first(term(IndexFields.GRAPH, name));
    if (found.isEmpty()) return OfGraph.NOTHING;
    Document document = searcher.storedFields().document(found.get().doc);
    Map<String, Category> rows = new TreeMap<>();
    for (String[] row : pairs(document.get(IndexFields.ROWS)))
      rows.put(row[1], Category.of(row[0]).orElseThrow());
    Map<String, Integer> references = new TreeMap<>();
    for (String[] target : pairs(document.get(IndexFields.TARGETS)))
      references.put(target[1], Integer.parseInt(target[0]));
    return new OfGraph(rows, new TreeSet<>(lines(document.get(IndexFields.OTHERS))), references);
  }

  private static List<String[]> pairs(String text) {
    return lines(text).stream().map(line -> line.split(" ", 2)).toList();
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }

  Optional<Block> block(String key) throws IOException {
    Query ends =
        new BooleanQuery.Builder()
            .add(term(IndexFields.BLOCK, key), Occur.FILTER)
            .add(Ranking.ENDS, Occur.FILTER)
            .build();
    Optional<ScoreDoc> found = first(ends);
    if (found.isEmpty()) return Optional.empty();
    Document end = searcher.storedFields().document(found.get().doc);
    String subjects = end.get(IndexFields.SUBJECTS);
    Optional<SearchContent.Row> row =
        Optional.ofNullable(subjects)
            .map(words -> new SearchContent.Row(thing(end), new LinkedHashSet<>(lines(words))));
    return Optional.of(new Block(end.get(IndexFields.HASH), row, references(found.get().doc)));
  }

  static SearchableThing thing(Document document) {
    return new SearchableThing(
        document.get(IndexFields.IRI),
        document.get(IndexFields.PATH),
        Category.of(document.get(IndexFields.CATEGORY)).orElseThrow(),
        document.get(IndexFields.LABEL),
        document.get(IndexFields.CONTEXT));
  }

  private int references(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    NumericDocValues values = leaf.reader().getNumericDocValues(IndexFields.REFERENCES);
    boolean has = values != null && values.advanceExact(document - leaf.docBase);
    return has ? (int) values.longValue() : 0;
  }

  /** How many statements of all graphs pointed to a thing that was not in the index. */
  int counted(String target) throws IOException {
    Term term = new Term(IndexFields.TARGET, target);
    int count = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum graphs = leaf.reader().postings(term, PostingsEnum.FREQS);
      Bits live = leaf.reader().getLiveDocs();
      if (graphs == null) continue;
      for (int at = graphs.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = graphs.nextDoc())
        if (live == null || live.get(at)) count += graphs.freq();
    }
    return count;
  }

  private Optional<ScoreDoc> first(Query query) throws IOException {
    for (ScoreDoc each : searcher.search(query, 1).scoreDocs) return Optional.of(each);
    return Optional.empty();
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
