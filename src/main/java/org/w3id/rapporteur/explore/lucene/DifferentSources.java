package org.w3id.rapporteur.explore.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the sources of references that several graphs describe, each once. */
final class DifferentSources extends SimpleCollector {
  private final Set<Long> hashes = new HashSet<>();
  private NumericDocValues values;

  private DifferentSources() {}

  static long count(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(query, new Manager()).size();
  }

  private static final class Manager implements CollectorManager<DifferentSources, Set<Long>> {
    @Override
    public DifferentSources newCollector() {
      return new DifferentSources();
    }

    @Override
    public Set<Long> reduce(Collection<DifferentSources> collectors) {
      Set<Long> all = new HashSet<>();
      collectors.forEach(each -> all.addAll(each.hashes));
      return all;
    }
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    values = DocValues.getNumeric(context.reader(), ReferenceDocuments.HASH);
  }

  @Override
  public void collect(int document) throws IOException {
    if (values.advanceExact(document)) hashes.add(values.longValue());
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
