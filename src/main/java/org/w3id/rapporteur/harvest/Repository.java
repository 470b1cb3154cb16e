package org.w3id.rapporteur.harvest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.w3id.rapporteur.bundled.Release;
import org.w3id.rapporteur.changes.RecordChange;
import org.w3id.rapporteur.changes.RecordFilter;
import org.w3id.rapporteur.changes.ThingRecord;
import org.w3id.rapporteur.changes.lucene.IndexedRecords;
import org.w3id.rapporteur.view.ThingKind;

/** The items of the repository. */
final class Repository {
  private final IndexedRecords records;
  private final OaiIdentifiers identifiers;
  private final Sets sets;

  Repository(IndexedRecords records, OaiIdentifiers identifiers, Sets sets) {
    this.records = records;
    this.identifiers = identifiers;
    this.sets = sets;
  }

  OaiIdentifiers identifiers() {
    return identifiers;
  }

  /** The sets and their names. */
  Map<String, String> sets() {
    return sets.all(records.bodies());
  }

  /** The earliest datestamp; without items the day of the program's release. */
  Instant earliest() {
    return records
        .earliest()
        .orElseGet(() -> Release.current().date().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  Optional<Item> item(String identifier) {
    return identifiers.iri(identifier).flatMap(records::of).map(this::item);
  }

  /** The number of items in the whole list. */
  int count(Selection selection) {
    return filter(selection).map(records::count).orElse(0);
  }

  /** The next items of the list. */
  List<Item> list(Selection selection, int most) {
    return filter(selection)
        .map(filter -> records.list(filter, selection.after(), most))
        .orElse(List.of())
        .stream()
        .map(this::item)
        .toList();
  }

  /** Empty if there is no such set. */
  private Optional<RecordFilter> filter(Selection selection) {
    Set<ThingKind> kinds =
        MetadataFormat.kinds(selection.format()).stream()
            .filter(
                kind -> selection.set().flatMap(Sets::kind).filter(set -> set != kind).isEmpty())
            .collect(Collectors.toSet());
    Optional<String> body = selection.set().flatMap(sets::body);
    boolean isKnown =
        selection.set().isEmpty()
            || body.isPresent()
            || selection.set().flatMap(Sets::kind).isPresent();
    return isKnown && !kinds.isEmpty()
        ? Optional.of(
            new RecordFilter(
                kinds,
                body,
                selection.from().map(Datestamp::first),
                selection.until().map(Datestamp::last)))
        : Optional.empty();
  }

  private Item item(ThingRecord thing) {
    RecordChange change = thing.change();
    return new Item(
        identifiers.of(NodeFactory.createURI(thing.iri())),
        NodeFactory.createURI(thing.iri()),
        change.kind(),
        sets.of(change.kind(), change.body()),
        change.stamp(),
        thing.graphs().stream().map(NodeFactory::createURI).collect(Collectors.toSet()));
  }
}
