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
 * Shows what changed between two versions of a report: statements removed and added, by the thing
 * they are about.
 *
 * <p>Addresses of places in the text contain the text's hash, so a change of the text changes all
 * of them; they are counted, not shown.
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
   * @param at path of the report in this version
   */
  public record Published(String key, String time, String at, String graph) {}

  /**
   * A statement about a thing that was added or removed.
   *
   * @param isNew whether it was added, not removed
   */
  public record Statement(boolean isNew, Link property, Link value) {}

  public record Changed(Link thing, List<Statement> statements) {}

  /**
   * The model of the page.
   *
   * @param places number of changed statements about places in the text
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

  /**
   * Returns the page of the changes between two versions; by default between the last and the one
   * before.
   */
  Response page(List<GraphVersions.Version> all, Request request) {
    GraphVersions.Version to = chosen(all, request, "to").orElse(all.get(all.size() - 1));
    int before = Math.max(0, all.indexOf(to) - 1);
    GraphVersions.Version from = chosen(all, request, "from").orElse(all.get(before));
    Graph then = graph(from, request.path());
    Graph now = graph(to, request.path());
    PageLocale locale = pages.locale(request.locale());
    Map<String, List<Statement>> statements = new TreeMap<>();
    int places =
        add(then, now, false, statements, locale) + add(now, then, true, statements, locale);
    List<Changed> changed = new ArrayList<>();
    statements.forEach(
        (thing, said) ->
            changed.add(
                new Changed(
                    new Link(addresses.href(thing), AddressNames.of(thing, locale)), said)));
    // A removed value stands next to the one that replaced it.
    changed.forEach(
        each -> each.statements().sort(Comparator.comparing(said -> said.property().label())));
    String path = to.path();
    Shown shown =
        new Shown(
            AddressNames.of(addresses.idBase() + path, locale),
            SitePaths.DOCUMENT + path,
            all.stream().map(this::published).toList(),
            published(from),
            published(to),
            changed,
            places);
    return Response.html(pages.fill("changes.jte", locale, Map.of("page", shown)));
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
                    ProblemException.notFound(
                        "There is no version " + key.get() + " of this report.")));
  }

  private Graph graph(GraphVersions.Version version, String path) {
    return versions.graph(version).orElseThrow(() -> Site.notFound(path));
  }

  private Published published(GraphVersions.Version version) {
    return new Published(
        version.key(), version.since().toString(), version.at(), addresses.href(version.iri()));
  }

  /** Adds the statements that are in {@code one} only; returns how many more are about places. */
  private int add(
      Graph one,
      Graph other,
      boolean isNew,
      Map<String, List<Statement>> statements,
      PageLocale locale) {
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
          .add(
              new Statement(
                  isNew, link(triple.getPredicate(), locale), link(triple.getObject(), locale)));
    }
    return places;
  }

  private boolean isOfPlace(Node node) {
    return node.isURI() && addresses.address(node.getURI()).filter(Address::isOfText).isPresent();
  }

  private Link link(Node node, PageLocale locale) {
    if (node.isLiteral()) return new Link("", node.getLiteralLexicalForm());
    String iri = node.toString();
    String label =
        addresses.name(iri).isPresent() ? AddressNames.of(iri, locale) : addresses.compact(iri);
    return new Link(addresses.href(iri), label);
  }
}
