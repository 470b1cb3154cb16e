package org.w3id.rapporteur.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.http.ProblemException;
import org.w3id.rapporteur.http.Request;
import org.w3id.rapporteur.http.Response;

/**
 * What changed between two versions of a report: statements gone and statements come, by the thing
 * that they are of.
 *
 * <p>Places in the text are named by the text's hash, so with another text all of them are others;
 * they are counted, not shown.
 */
public final class VersionDiff {
  private final GraphVersions versions;
  private final PageWriter pages;
  private final SitePaths addresses;

  VersionDiff(GraphVersions versions, PageWriter pages, SitePaths addresses) {
    this.versions = versions;
    this.pages = pages;
    this.addresses = addresses;
  }

  /**
   * A version to choose.
   *
   * @param key the first digits of its content's hash
   * @param at where the report is as it was then
   */
  public record Published(String key, String time, String at, String graph) {}

  /**
   * A statement of a thing.
   *
   * @param isNew whether it came, rather than went
   */
  public record Statement(boolean isNew, Link property, Link value) {}

  public record Changed(Link thing, List<Statement> statements) {}

  /**
   * All that the page shows.
   *
   * @param places statements on places in the text that changed
   */
  public record Shown(
      String name,
      String report,
      List<Published> versions,
      Published from,
      Published to,
      List<Changed> changed,
      int places) {
    public long came() {
      return count(true);
    }

    public long went() {
      return count(false);
    }

    private long count(boolean isNew) {
      return changed.stream()
          .flatMap(each -> each.statements().stream())
          .filter(statement -> statement.isNew() == isNew)
          .count();
    }
  }

  /** From the version before the last to the last, unless others are asked for. */
  Response page(List<GraphVersions.Version> all, Request request) {
    GraphVersions.Version to = chosen(all, request, "to").orElse(all.get(all.size() - 1));
    int before = Math.max(0, all.indexOf(to) - 1);
    GraphVersions.Version from = chosen(all, request, "from").orElse(all.get(before));
    Graph then = graph(from, request.path());
    Graph now = graph(to, request.path());
    Map<String, List<Statement>> statements = new TreeMap<>();
    int places = add(then, now, false, statements) + add(now, then, true, statements);
    List<Changed> changed = new ArrayList<>();
    statements.forEach(
        (thing, said) ->
            changed.add(
                new Changed(
                    new Link(addresses.href(thing), AddressNames.of(thing, addresses)), said)));
    // What went stands beside what came in its place.
    changed.forEach(
        each -> each.statements().sort(Comparator.comparing(said -> said.property().label())));
    String path = to.path();
    Shown shown =
        new Shown(
            AddressNames.of(addresses.idBase() + path, addresses),
            SitePaths.DOCUMENT + path,
            all.stream().map(this::published).toList(),
            published(from),
            published(to),
            changed,
            places);
    return Response.html(pages.fill("changes.jte", shown));
  }

  private static Optional<GraphVersions.Version> chosen(
      List<GraphVersions.Version> all, Request request, String parameter) {
    Optional<String> key = request.parameter(parameter);
    if (key.isEmpty()) return Optional.empty();
    return Optional.of(
        all.stream()
            .filter(version -> version.key().equals(key.get()))
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        404,
                        "Not Found",
                        "There is no version " + key.get() + " of this report.")));
  }

  private Graph graph(GraphVersions.Version version, String path) {
    return versions.graph(version).orElseThrow(() -> Site.notFound(path));
  }

  private Published published(GraphVersions.Version version) {
    return new Published(
        version.key(), version.since().toString(), version.at(), addresses.href(version.iri()));
  }

  /** Adds what stands in one graph and not in the other; how many of these are of places. */
  private int add(Graph one, Graph other, boolean isNew, Map<String, List<Statement>> statements) {
    int places = 0;
    Set<Triple> sorted = new TreeSet<>(Comparator.comparing(Triple::toString));
    one.find().filterDrop(other::contains).forEachRemaining(sorted::add);
    for (Triple triple : sorted) {
      if (isOfPlace(triple.getSubject()) || isOfPlace(triple.getObject())) {
        places++;
        continue;
      }
      statements
          .computeIfAbsent(triple.getSubject().toString(), thing -> new ArrayList<>())
          .add(new Statement(isNew, link(triple.getPredicate()), link(triple.getObject())));
    }
    return places;
  }

  private boolean isOfPlace(Node node) {
    return node.isURI() && addresses.address(node.getURI()).filter(Address::isOfText).isPresent();
  }

  private Link link(Node node) {
    if (node.isLiteral()) return new Link("", node.getLiteralLexicalForm());
    String iri = node.toString();
    String label =
        addresses.name(iri).isPresent() ? AddressNames.of(iri, addresses) : addresses.compact(iri);
    return new Link(addresses.href(iri), label);
  }
}
