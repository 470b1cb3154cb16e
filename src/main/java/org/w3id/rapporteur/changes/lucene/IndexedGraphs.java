package org.w3id.rapporteur.changes.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.w3id.rapporteur.changes.Account;
import org.w3id.rapporteur.changes.DescribingGraph;

/** Finds what the index has of graphs and accounts, by their terms. */
final class IndexedGraphs {
  private IndexedGraphs() {}

  /** A graph, without its acts. */
  static Optional<DescribingGraph> former(IndexReader index, String graph) throws IOException {
    List<BytesRef> own = contents(index, new Term(ChangeFields.SOURCE, graph));
    if (own.isEmpty()) return Optional.empty();
    List<Account> accounts =
        contents(index, new Term(ChangeFields.ACCOUNT_GRAPH, graph)).stream()
            .map(Packed::account)
            .toList();
    return Optional.of(Packed.graph(own.get(0), accounts));
  }

  /** The accounts of a thing in all graphs. */
  static List<Account> accounts(IndexReader index, String iri) throws IOException {
    return contents(index, new Term(ChangeFields.ACCOUNT, iri)).stream()
        .map(Packed::account)
        .toList();
  }

  /** The names of graphs; some may be of graphs that are no longer in the index. */
  static Set<String> names(IndexReader index) throws IOException {
    return terms(index, ChangeFields.SOURCE);
  }

  /** All terms of a field, those of deleted documents included until the index drops them. */
  static Set<String> terms(IndexReader index, String field) throws IOException {
    Set<String> texts = new TreeSet<>();
    Terms terms = MultiTerms.getTerms(index, field);
    if (terms == null) return texts;
    TermsEnum each = terms.iterator();
    while (each.next() != null) texts.add(each.term().utf8ToString());
    return texts;
  }

  private static List<BytesRef> contents(IndexReader index, Term term) throws IOException {
    List<BytesRef> contents = new ArrayList<>();
    for (LeafReaderContext leaf : index.leaves()) {
      PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
      if (found == null) continue;
      Bits live = leaf.reader().getLiveDocs();
      BinaryDocValues values = leaf.reader().getBinaryDocValues(ChangeFields.CONTENT);
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc())
        if ((live == null || live.get(doc)) && values.advanceExact(doc))
          contents.add(BytesRef.deepCopyOf(values.binaryValue()));
    }
    return contents;
  }
}
