package org.w3id.rapporteur.changes.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Makes queries, and reads the documents that match. */
final class Matches {
  private Matches() {}

  /** Reads a document. */
  @FunctionalInterface
  interface Visitor {
    void visit(LeafReader reader, int document) throws IOException;
  }

  static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  static Query anyOf(String field, List<String> texts) {
    return new TermInSetQuery(field, texts.stream().map(BytesRef::new).toList());
  }

  /** All of these, at least one. */
  static Query all(List<Query> queries) {
    if (queries.size() == 1) return new ConstantScoreQuery(queries.get(0));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, BooleanClause.Occur.FILTER));
    return all.build();
  }

  /** The order of a moment; documents without it are last. */
  static SortField byMoment(String field, boolean isReversed) {
    SortField order = new SortField(field, SortField.Type.LONG, isReversed);
    order.setMissingValue(isReversed ? Long.MIN_VALUE : Long.MAX_VALUE);
    return order;
  }

  static SortField byText(String field, boolean isReversed) {
    return new SortField(field, SortField.Type.STRING, isReversed);
  }

  /** The contents of documents found, in their order. */
  static List<BytesRef> contents(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
    List<BytesRef> contents = new ArrayList<>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (ScoreDoc each : found) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(each.doc, leaves));
      contents.add(content(leaf.reader(), each.doc - leaf.docBase));
    }
    return contents;
  }

  static BytesRef content(LeafReader reader, int document) throws IOException {
    BinaryDocValues values = reader.getBinaryDocValues(ChangeFields.CONTENT);
    if (!values.advanceExact(document)) throw new IllegalStateException("no content");
    return BytesRef.deepCopyOf(values.binaryValue());
  }

  /** Visits all matches, in no order. */
  static void visit(IndexSearcher searcher, Query query, Visitor visitor) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) continue;
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator documents = scorer.iterator();
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc())
        if (live == null || live.get(doc)) visitor.visit(leaf.reader(), doc);
    }
  }
}
