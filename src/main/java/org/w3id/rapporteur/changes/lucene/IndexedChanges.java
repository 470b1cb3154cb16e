package org.w3id.rapporteur.changes.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.w3id.rapporteur.changes.ChangeFilter;
import org.w3id.rapporteur.changes.Moment;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.lucene.IndexFolder;

/**
 * Lists changes of things: by time, those of the same second by act, and those of the same act in
 * the order of their addresses.
 */
public final class IndexedChanges {
  private final IndexFolder index;

  IndexedChanges(IndexFolder index) {
    this.index = index;
  }

  public int count(ChangeFilter filter) {
    return index.ask(searcher -> searcher.count(query(filter)));
  }

  /** The last change of a thing. */
  public Optional<ThingChange> of(String iri) {
    return index.ask(
        searcher ->
            contents(searcher, Matches.term(ChangeFields.THING, iri), 1, sort(true, false)).stream()
                .findFirst());
  }

  /** Part of the list with the newest change first. */
  public List<ThingChange> newest(ChangeFilter filter, int from, int size) {
    return index.ask(searcher -> part(searcher, query(filter), from, size, true));
  }

  /** Part of the list with the earliest change first. */
  public List<ThingChange> earliest(ChangeFilter filter, int from, int size) {
    return index.ask(searcher -> part(searcher, query(filter), from, size, false));
  }

  /** Reads the list from the end that is nearer. */
  private static List<ThingChange> part(
      IndexSearcher searcher, Query query, int from, int size, boolean newestFirst)
      throws IOException {
    int all = searcher.count(query);
    int to = Math.min(from + size, all);
    if (from >= to) return List.of();
    if (from <= all - to) return cut(contents(searcher, query, to, sort(newestFirst, false)), from);
    List<ThingChange> fromEnd =
        new ArrayList<>(
            cut(contents(searcher, query, all - from, sort(newestFirst, true)), all - to));
    Collections.reverse(fromEnd);
    return fromEnd;
  }

  private static <T> List<T> cut(List<T> all, int from) {
    return all.subList(from, all.size());
  }

  private static Sort sort(boolean newestFirst, boolean isReversed) {
    return new Sort(
        Matches.byMoment(ChangeFields.CHANGED, newestFirst != isReversed),
        Matches.byText(ChangeFields.ORDER, isReversed));
  }

  private static List<ThingChange> contents(
      IndexSearcher searcher, Query query, int most, Sort sort) throws IOException {
    ScoreDoc[] found = searcher.search(query, most, sort).scoreDocs;
    return Matches.contents(searcher, found).stream()
        .map(Packed::thing)
        .flatMap(thing -> thing.change().stream())
        .toList();
  }

  private static Query query(ChangeFilter filter) {
    List<Query> all = new ArrayList<>();
    filter.feed().ifPresent(feed -> all.add(Matches.term(ChangeFields.FEED, feed)));
    if (!filter.kinds().isEmpty())
      all.add(
          Matches.anyOf(
              ChangeFields.KIND, filter.kinds().stream().map(Enum::name).sorted().toList()));
    filter.isGone().ifPresent(isGone -> all.add(Matches.term(ChangeFields.GONE, "" + isGone)));
    filter
        .since()
        .map(since -> Moment.from(since).key())
        .ifPresent(
            key -> all.add(LongPoint.newRangeQuery(ChangeFields.CHANGED, key, Long.MAX_VALUE)));
    if (all.isEmpty()) all.add(new FieldExistsQuery(ChangeFields.CHANGED));
    return Matches.all(all);
  }
}
