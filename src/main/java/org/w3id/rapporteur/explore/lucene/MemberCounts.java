package org.w3id.rapporteur.explore.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts members and the values of their facets. The parts of a member follow each other in the
 * index, so that a member is counted once.
 */
final class MemberCounts extends SimpleCollector {
  private final Map<String, Map<String, Integer>> counts = new HashMap<>();
  private int total;

  private SortedSetDocValues values;
  private NumericDocValues members;
  private int[] counted;
  private int[] countedLast;
  private long last;
  private int number;

  private MemberCounts() {}

  static MemberCounts of(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(query, new Manager());
  }

  private static final class Manager implements CollectorManager<MemberCounts, MemberCounts> {
    @Override
    public MemberCounts newCollector() {
      return new MemberCounts();
    }

    @Override
    public MemberCounts reduce(Collection<MemberCounts> collectors) throws IOException {
      MemberCounts all = new MemberCounts();
      for (MemberCounts each : collectors) {
        each.finishSegment();
        all.total += each.total;
        each.counts.forEach(
            (facet, values) -> values.forEach((value, count) -> all.add(facet, value, count)));
      }
      return all;
    }
  }

  private void add(String facet, String value, int count) {
    counts.computeIfAbsent(facet, any -> new HashMap<>()).merge(value, count, Integer::sum);
  }

  int total() {
    return total;
  }

  /** The number of members with each value of a facet. */
  Map<String, Integer> of(String facet) {
    return counts.getOrDefault(facet, Map.of());
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    finishSegment();
    values = DocValues.getSortedSet(context.reader(), ReferenceDocuments.FACET);
    members = DocValues.getNumeric(context.reader(), ReferenceDocuments.HASH);
    counted = new int[(int) values.getValueCount()];
    countedLast = new int[counted.length];
    Arrays.fill(countedLast, -1);
    number = -1;
  }

  @Override
  public void collect(int document) throws IOException {
    members.advanceExact(document);
    long member = members.longValue();
    if (number < 0 || member != last) {
      total++;
      number++;
      last = member;
    }
    if (!values.advanceExact(document)) return;
    for (int i = 0; i < values.docValueCount(); i++) {
      int value = (int) values.nextOrd();
      if (countedLast[value] == number) continue;
      countedLast[value] = number;
      counted[value]++;
    }
  }

  private void finishSegment() throws IOException {
    if (values == null) return;
    for (int value = 0; value < counted.length; value++) {
      if (counted[value] == 0) continue;
      String[] term = values.lookupOrd(value).utf8ToString().split(" ", 2);
      add(term[0], term[1], counted[value]);
    }
    values = null;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
