package org.w3id.rapporteur.changes.lucene;

import java.time.Instant;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.w3id.rapporteur.changes.ActRange;
import org.w3id.rapporteur.changes.LoggedAct;
import org.w3id.rapporteur.lucene.IndexFolder;

/** Lists the acts on reports by their numbers. */
public final class IndexedActs {
  private final IndexFolder index;

  IndexedActs(IndexFolder index) {
    this.index = index;
  }

  /** The first act on a report. */
  public Optional<LoggedAct> first() {
    return list(0, Long.MAX_VALUE, 1).stream().findFirst();
  }

  /** The acts with these numbers, those on other graphs left out. */
  public List<LoggedAct> between(long first, long last) {
    return first > last ? List.of() : list(first, last, Math.toIntExact(last - first + 1));
  }

  private List<LoggedAct> list(long first, long last, int most) {
    return index.ask(
        searcher ->
            Matches.contents(
                    searcher,
                    searcher.search(
                            range(first, last),
                            most,
                            new Sort(Matches.byMoment(ChangeFields.ACT, false)))
                        .scoreDocs)
                .stream()
                .map(Packed::act)
                .toList());
  }

  private static Query range(long first, long last) {
    return LongPoint.newRangeQuery(ChangeFields.ACT, first, last);
  }

  /** What the acts with these numbers are together; empty if there are none on reports. */
  public Optional<ActRange> summary(long first, long last) {
    return index.ask(
        searcher -> {
          LongSummaryStatistics times = new LongSummaryStatistics();
          LongSummaryStatistics withdrawn = new LongSummaryStatistics();
          Matches.visit(
              searcher,
              range(first, last),
              (reader, document) -> {
                NumericDocValues time = reader.getNumericDocValues(ChangeFields.ACT_TIME);
                NumericDocValues end = reader.getNumericDocValues(ChangeFields.WITHDRAWN);
                time.advanceExact(document);
                end.advanceExact(document);
                times.accept(time.longValue());
                withdrawn.accept(end.longValue());
              });
          return times.getCount() == 0
              ? Optional.<ActRange>empty()
              : Optional.of(
                  new ActRange(
                      Math.toIntExact(times.getCount()),
                      Instant.ofEpochSecond(times.getMin()),
                      Instant.ofEpochSecond(times.getMax()),
                      withdrawn.getMax()));
        });
  }
}
