package org.w3id.rapporteur.changes.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldExistsQuery;
import org.w3id.rapporteur.changes.Moment;
import org.w3id.rapporteur.changes.SitemapPart;
import org.w3id.rapporteur.changes.SitemapThing;
import org.w3id.rapporteur.changes.ThingChange;
import org.w3id.rapporteur.lucene.IndexFolder;

/** Lists the things with pages in parts. */
public final class IndexedPages {
  private final IndexFolder index;

  IndexedPages(IndexFolder index) {
    this.index = index;
  }

  /** All parts with things. It reads one number a report. */
  public List<SitemapPart> parts() {
    return index.ask(
        searcher -> {
          TreeMap<Long, SitemapPart> parts = new TreeMap<>();
          Matches.visit(
              searcher,
              new FieldExistsQuery(ChangeFields.SOURCE_PART),
              (reader, document) -> {
                long things = value(reader, ChangeFields.SIZE, document);
                if (things == 0) return;
                long part = value(reader, ChangeFields.SOURCE_PART, document);
                long last = value(reader, ChangeFields.LAST, document);
                parts.merge(
                    part,
                    new SitemapPart(
                        part,
                        things,
                        last == 0 ? Optional.empty() : Optional.of(Moment.of(last).when())),
                    IndexedPages::together);
              });
          return List.copyOf(parts.values());
        });
  }

  private static SitemapPart together(SitemapPart one, SitemapPart other) {
    return new SitemapPart(
        one.number(),
        one.things() + other.things(),
        java.util.stream.Stream.of(one.modified(), other.modified())
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder()));
  }

  private static long value(LeafReader reader, String field, int document) throws IOException {
    NumericDocValues values = reader.getNumericDocValues(field);
    return values != null && values.advanceExact(document) ? values.longValue() : 0;
  }

  /** The exact number of things in a part. */
  public int count(long part) {
    return index.ask(searcher -> searcher.count(Matches.term(ChangeFields.PART, "" + part)));
  }

  /** The things in a part, in the order of their addresses. */
  public List<SitemapThing> things(long part) {
    return index.ask(
        searcher -> {
          List<SitemapThing> things = new ArrayList<>();
          Matches.visit(
              searcher,
              Matches.term(ChangeFields.PART, "" + part),
              (reader, document) -> {
                Packed.Thing thing = Packed.thing(Matches.content(reader, document));
                things.add(
                    new SitemapThing(
                        thing.iri(),
                        thing
                            .change()
                            .filter(change -> change instanceof ThingChange.Dated)
                            .map(ThingChange::when)));
              });
          things.sort(Comparator.comparing(thing -> ThingChange.inOrder(thing.iri())));
          return things;
        });
  }
}
