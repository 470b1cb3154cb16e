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
import org.w3id.rapporteur.http.Reply;
import org.w3id.rapporteur.http.Request;

/**
 * What changed between two states of a report: statements gone and statements come, by the thing
 * that they are of.
 *
 * <p>Places in the text are named by the text's hash, so with another text all of them are others;
 * they are counted, not shown.
 */
public final class Changes {
  private final States states;
  private final PageWriter pages;
  private final Addresses addresses;

  Changes(States states, PageWriter pages, Addresses addresses) {
    this.states = states;
    this.pages = pages;
    this.addresses = addresses;
  }

  /**
   * A state to choose.
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
      List<Published> states,
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

  /** From the state before the last to the last, unless others are asked for. */
  Reply page(List<States.State> all, Request request) {
    States.State to = chosen(all, request, "to").orElse(all.get(all.size() - 1));
    int before = Math.max(0, all.indexOf(to) - 1);
    States.State from = chosen(all, request, "from").orElse(all.get(before));
    Graph then = graph(from, request.path());
    Graph now = graph(to, request.path());
    Map<String, List<Statement>> statements = new TreeMap<>();
    int places = add(then, now, false, statements) + add(now, then, true, statements);
    List<Changed> changed = new ArrayList<>();
    statements.forEach(
        (thing, said) ->
            changed.add(
                new Changed(new Link(addresses.href(thing), Names.of(thing, addresses)), said)));
    // What went stands beside what came in its place.
    changed.forEach(
        each -> each.statements().sort(Comparator.comparing(said -> said.property().label())));
    String path = to.path();
    Shown shown =
        new Shown(
            Names.of(addresses.idBase() + path, addresses),
            Addresses.DOCUMENT + path,
            all.stream().map(this::published).toList(),
            published(from),
            published(to),
            changed,
            places);
    return Reply.html(pages.fill("changes.jte", shown));
  }

  private static Optional<States.State> chosen(
      List<States.State> all, Request request, String parameter) {
    Optional<String> key = request.parameter(parameter);
    if (key.isEmpty()) return Optional.empty();
    return Optional.of(
        all.stream()
            .filter(state -> state.key().equals(key.get()))
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        404, "Not Found", "There is no state " + key.get() + " of this report.")));
  }

  private Graph graph(States.State state, String path) {
    return states.graph(state).orElseThrow(() -> Site.notFound(path));
  }

  private Published published(States.State state) {
    return new Published(
        state.key(), state.since().toString(), state.at(), addresses.href(state.iri()));
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
        addresses.name(iri).isPresent() ? Names.of(iri, addresses) : addresses.compact(iri);
    return new Link(addresses.href(iri), label);
  }
}
