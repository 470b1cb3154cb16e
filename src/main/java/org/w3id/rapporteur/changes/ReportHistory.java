package org.w3id.rapporteur.changes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.w3id.rapporteur.address.Base;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.view.ThingKind;

/**
 * Finds when the things in one report were published, changed and withdrawn. It compares what each
 * version of the report says about a thing and the parts below it with the version before. Of the
 * version before it needs only hashes.
 *
 * <p>Places in the text are ignored, since all of them change with the text; so is the report that
 * a thing belongs to, which never changes.
 */
final class ReportHistory {
  private static final Set<Node> PASSED_OVER = Set.of(Rap.evidence, Rap.inReport, Rap.readBy);
  private static final int HASH_BYTES = 12;

  private final Base base;
  private final Map<String, Life> lives;

  /** Whether all things published before the next version are known. */
  private boolean isWhole = true;

  /**
   * @param former what happened up to the last version that was added, by address
   */
  ReportHistory(Base base, Map<String, Life> former) {
    this.base = base;
    this.lives = new LinkedHashMap<>(former);
  }

  /** Notes a version that is not kept. */
  void skip() {
    isWhole = false;
  }

  /** Adds the next version. */
  void add(Graph graph, Moment since) {
    Map<String, ThingKind> things = DescribedThings.of(graph, base);
    Map<String, String> said = said(graph, things);
    things.forEach((iri, kind) -> lives.put(iri, next(lives.get(iri), kind, said.get(iri), since)));
    lives.replaceAll(
        (iri, life) ->
            things.containsKey(iri) || life.gone().isPresent()
                ? life
                : new Life(life.kind(), life.published(), life.updated(), "", Optional.of(since)));
    isWhole = true;
  }

  private Life next(Life before, ThingKind kind, String said, Moment since) {
    if (before == null)
      return new Life(
          kind, isWhole ? Optional.of(since) : Optional.empty(), since, said, Optional.empty());
    boolean isSame =
        before.gone().isEmpty() && before.said().equals(said) && kind != ThingKind.REPORT;
    Moment updated = isSame ? before.updated() : since;
    return new Life(kind, before.published(), updated, said, Optional.empty());
  }

  /**
   * A hash of the statements about each thing and its parts, with the text of the paragraphs that
   * state them. A report needs none: it changes with every version.
   */
  private Map<String, String> said(Graph graph, Map<String, ThingKind> things) {
    Map<String, Set<Triple>> triples = new HashMap<>();
    things.forEach(
        (iri, kind) -> {
          if (kind != ThingKind.REPORT) triples.put(iri, new HashSet<>());
        });
    graph
        .find()
        .filterKeep(triple -> triple.getSubject().isURI())
        .filterDrop(triple -> PASSED_OVER.contains(triple.getPredicate()))
        .forEachRemaining(
            triple -> {
              for (String iri : wholes(triple.getSubject().getURI())) {
                Set<Triple> of = triples.get(iri);
                if (of == null) continue;
                of.add(triple);
                if (triple.getPredicate().equals(Rap.statedIn))
                  graph.find(triple.getObject(), Rap.text, Node.ANY).forEachRemaining(of::add);
              }
            });
    Map<String, String> said = new HashMap<>();
    things.keySet().forEach(iri -> said.put(iri, hash(triples.getOrDefault(iri, Set.of()))));
    return said;
  }

  private static String hash(Set<Triple> triples) {
    return hash(triples.stream().map(NodeFmtLib::str).sorted().collect(Collectors.joining("\n")));
  }

  static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The address, and those of the things that it may be a part of. */
  private List<String> wholes(String iri) {
    List<String> wholes = new ArrayList<>(List.of(iri));
    base.address(iri)
        .ifPresent(part -> part.beginnings().forEach(path -> wholes.add(base.things() + path)));
    return wholes;
  }

  /** What happened to each thing, by its address. */
  Map<String, Life> lives() {
    return lives;
  }
}
