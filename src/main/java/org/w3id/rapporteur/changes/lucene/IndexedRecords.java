package org.w3id.rapporteur.changes.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.w3id.rapporteur.changes.Moment;
import org.w3id.rapporteur.changes.RecordFilter;
import org.w3id.rapporteur.changes.ThingRecord;
import org.w3id.rapporteur.lucene.IndexFolder;

/**
 * Lists records for harvesters: by time, those of the same second by act, and those of the same act
 * by address. A record that changes while a list is read moves to its end.
 */
public final class IndexedRecords {
  private static final Sort ORDER =
      new Sort(
          Matches.byMoment(ChangeFields.STAMP, false), Matches.byText(ChangeFields.THING, false));

  private final IndexFolder index;

  IndexedRecords(IndexFolder index) {
    this.index = index;
  }

  public Optional<ThingRecord> of(String iri) {
    return index.ask(
        searcher ->
            records(searcher, searcher.search(Matches.term(ChangeFields.THING, iri), 1, ORDER))
                .stream()
                .findFirst());
  }

  /** The time of the earliest record. */
  public Optional<Instant> earliest() {
    return list(
            new RecordFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty(),
            1)
        .stream()
        .findFirst()
        .map(record -> record.change().stamp().when());
  }

  public int count(RecordFilter filter) {
    return index.ask(searcher -> searcher.count(query(filter)));
  }

  /**
   * The next records of a list.
   *
   * @param after the last record before them; empty at the beginning
   */
  public List<ThingRecord> list(
      RecordFilter filter, Optional<RecordFilter.Position> after, int most) {
    return index.ask(
        searcher ->
            records(
                searcher,
                after.isPresent()
                    ? searcher.searchAfter(place(after.get(), searcher), query(filter), most, ORDER)
                    : searcher.search(query(filter), most, ORDER)));
  }

  /** A record that has just this place was listed, whichever document it is now. */
  private static FieldDoc place(RecordFilter.Position position, IndexSearcher searcher) {
    return new FieldDoc(
        Math.max(0, searcher.getIndexReader().maxDoc() - 1),
        Float.NaN,
        new Object[] {position.stamp().key(), new BytesRef(position.iri())});
  }

  private static List<ThingRecord> records(IndexSearcher searcher, TopDocs found)
      throws IOException {
    return Matches.contents(searcher, found.scoreDocs).stream()
        .map(Packed::thing)
        .flatMap(thing -> thing.harvested().stream())
        .toList();
  }

  private static Query query(RecordFilter filter) {
    List<Query> all = new ArrayList<>();
    long from = filter.from().map(time -> Moment.from(time).key()).orElse(0L);
    long until = filter.until().map(time -> Moment.until(time).key()).orElse(Long.MAX_VALUE);
    all.add(LongPoint.newRangeQuery(ChangeFields.STAMP, from, until));
    if (!filter.kinds().isEmpty())
      all.add(
          Matches.anyOf(
              ChangeFields.RECORD_KIND, filter.kinds().stream().map(Enum::name).sorted().toList()));
    filter.body().ifPresent(body -> all.add(Matches.term(ChangeFields.WITHIN, body)));
    return Matches.all(all);
  }

  /** The addresses of the bodies that made the reports of records. */
  public Set<String> bodies() {
    return index.ask(
        searcher -> {
          Set<String> bodies = new TreeSet<>();
          for (String body : IndexedGraphs.terms(searcher.getIndexReader(), ChangeFields.BODY))
            if (searcher.count(Matches.term(ChangeFields.BODY, body)) > 0) bodies.add(body);
          return bodies;
        });
  }
}
