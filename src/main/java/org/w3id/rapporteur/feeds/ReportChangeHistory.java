package org.w3id.rapporteur.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.view.ThingKind;

/**
 * Finds when the things in one report were published, changed and withdrawn. It compares what each
 * version of the report says about a thing and the parts below it with the version before.
 *
 * <p>Places in the text are ignored, since all of them change with the text; so is the report that
 * a thing belongs to, which never changes.
 */
final class ReportChangeHistory {
  private static final Set<Node> PASSED_OVER = Set.of(Rap.evidence, Rap.inReport, Rap.readBy);

  private final Locations locations;
  private final String report;
  private final Map<String, Life> lives = new LinkedHashMap<>();

  /** Whether all things published before the next version are known. */
  private boolean isWhole = true;

  /**
   * @param said the last statements about the thing
   * @param gone when the thing was withdrawn; empty if it is published
   */
  private record Life(
      ThingKind kind,
      Optional<Instant> published,
      Instant updated,
      Set<Triple> said,
      Optional<Instant> gone) {}

  ReportChangeHistory(String report, Locations locations) {
    this.report = report;
    this.locations = locations;
  }

  /** Notes a version that is not kept. */
  void skip() {
    isWhole = false;
  }

  /** Adds the next version. */
  void add(Graph graph, Instant since) {
    Map<String, ThingKind> things = things(graph);
    Map<String, Set<Triple>> said = said(graph, things.keySet());
    things.forEach((iri, kind) -> lives.put(iri, next(lives.get(iri), kind, said.get(iri), since)));
    lives.replaceAll(
        (iri, life) ->
            things.containsKey(iri) || life.gone().isPresent()
                ? life
                : new Life(
                    life.kind(), life.published(), life.updated(), Set.of(), Optional.of(since)));
    isWhole = true;
  }

  private Life next(Life before, ThingKind kind, Set<Triple> said, Instant since) {
    if (before == null)
      return new Life(
          kind, isWhole ? Optional.of(since) : Optional.empty(), since, said, Optional.empty());
    boolean isSame =
        before.gone().isEmpty() && before.said().equals(said) && kind != ThingKind.REPORT;
    Instant updated = isSame ? before.updated() : since;
    return new Life(kind, before.published(), updated, said, Optional.empty());
  }

  private Map<String, ThingKind> things(Graph graph) {
    Map<String, Set<Node>> types = new HashMap<>();
    graph
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(triple -> triple.getSubject().isURI())
        .forEachRemaining(
            triple ->
                types
                    .computeIfAbsent(triple.getSubject().getURI(), iri -> new HashSet<>())
                    .add(triple.getObject()));
    Map<String, ThingKind> things = new HashMap<>();
    types.forEach(
        (iri, of) ->
            locations
                .address(iri)
                .flatMap(address -> ThingKind.ofPage(of, address))
                .ifPresent(kind -> things.put(iri, kind)));
    return things;
  }

  /**
   * The statements about each thing and its parts, with the text of the paragraphs that state them.
   */
  private Map<String, Set<Triple>> said(Graph graph, Set<String> things) {
    Map<String, Set<Triple>> said = new HashMap<>();
    things.forEach(iri -> said.put(iri, new HashSet<>()));
    graph
        .find()
        .filterKeep(triple -> triple.getSubject().isURI())
        .filterDrop(triple -> PASSED_OVER.contains(triple.getPredicate()))
        .forEachRemaining(
            triple -> {
              for (String iri : wholes(triple.getSubject().getURI())) {
                Set<Triple> of = said.get(iri);
                if (of == null) continue;
                of.add(triple);
                if (triple.getPredicate().equals(Rap.statedIn))
                  graph.find(triple.getObject(), Rap.text, Node.ANY).forEachRemaining(of::add);
              }
            });
    return said;
  }

  /** The address, and those of the things that it may be a part of. */
  private List<String> wholes(String iri) {
    List<String> wholes = new ArrayList<>(List.of(iri));
    Base base = locations.own();
    base.address(iri)
        .ifPresent(part -> part.beginnings().forEach(path -> wholes.add(base.things() + path)));
    return wholes;
  }

  List<ChangeHistory.Dated> dated() {
    List<ChangeHistory.Dated> dated = new ArrayList<>();
    lives.forEach(
        (iri, life) -> {
          if (life.gone().isEmpty())
            dated.add(
                new ChangeHistory.Dated(
                    iri, life.kind(), report, life.published(), life.updated()));
        });
    return dated;
  }

  List<ChangeHistory.Gone> removed() {
    List<ChangeHistory.Gone> gone = new ArrayList<>();
    lives.forEach(
        (iri, life) ->
            life.gone()
                .ifPresent(when -> gone.add(new ChangeHistory.Gone(iri, life.kind(), when))));
    return gone;
  }
}
