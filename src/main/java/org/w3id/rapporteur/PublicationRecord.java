package org.w3id.rapporteur;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Catalogue;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.graph.State;

/**
 * When each report was published, and with what content: what the catalogue remembers of states.
 *
 * <p>A first publication is dated to its day; a later one to the second, and always after the one
 * before it. A report published again with the same content is not published anew.
 */
final class PublicationRecord {
  private static final Node STATE_OF = Reused.prov("specializationOf");
  private static final Node GENERATED = Reused.prov("generatedAtTime");
  private static final Node REVISION_OF = Reused.prov("wasRevisionOf");
  private static final Node ISSUED = Reused.dcterms("issued");
  private static final Node MODIFIED = Reused.dcterms("modified");

  private final Graph catalogue;
  private final Addresses addresses;

  /**
   * @param when to the second
   */
  private record Dated(Node state, Instant when) {}

  PublicationRecord(Graph catalogue, Addresses addresses) {
    this.catalogue = catalogue;
    this.addresses = addresses;
  }

  /** Writes that the report has this content since then; whether that is new. */
  boolean note(State state, Instant when) {
    Node graph = addresses.graph(state.path());
    Node address = state.address(addresses);
    List<Dated> before = states(graph);
    Optional<Dated> last =
        before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    boolean isNew = last.filter(dated -> dated.state().equals(address)).isEmpty();
    if (isNew) {
      boolean wasThere = catalogue.contains(address, STATE_OF, graph);
      GraphUtil.addInto(catalogue, state.entry(addresses, dated(last, when)));
      if (last.isPresent() && !wasThere) catalogue.add(address, REVISION_OF, last.get().state());
    }
    List<Dated> now = states(graph);
    Instant published = now.get(now.size() - 1).when();
    if (now.size() > 1) catalogue.add(graph, REVISION_OF, now.get(now.size() - 2).state());
    date(graph, State.day(now.get(0).when()), State.day(published));
    for (Node file : objects(graph, Reused.dcat("distribution")))
      date(file, State.day(now.get(0).when()), State.day(published));
    touch(published);
    return isNew;
  }

  private static Instant dated(Optional<Dated> last, Instant when) {
    Instant second = when.truncatedTo(ChronoUnit.SECONDS);
    if (last.isEmpty()) return second.truncatedTo(ChronoUnit.DAYS);
    return second.isAfter(last.get().when()) ? second : last.get().when().plusSeconds(1);
  }

  /** The states of a report's graph, the last one last. */
  private List<Dated> states(Node graph) {
    return catalogue.find(Node.ANY, STATE_OF, graph).mapWith(Triple::getSubject).toList().stream()
        .flatMap(
            state ->
                objects(state, GENERATED).stream()
                    .map(time -> new Dated(state, Instant.parse(time.getLiteralLexicalForm()))))
        .sorted(Comparator.comparing(Dated::when))
        .toList();
  }

  /** Forgets all states of the graph; the hashes of their contents. */
  List<String> forget(Node graph) {
    List<String> hashes = new java.util.ArrayList<>();
    for (Dated dated : states(graph)) {
      for (Node sum : objects(dated.state(), Reused.spdx("checksum"))) {
        objects(sum, Reused.spdx("checksumValue"))
            .forEach(value -> hashes.add(value.getLiteralLexicalForm()));
        catalogue.remove(sum, Node.ANY, Node.ANY);
      }
      catalogue.remove(dated.state(), Node.ANY, Node.ANY);
    }
    catalogue.remove(graph, REVISION_OF, Node.ANY);
    return hashes;
  }

  /** When the dataset was last changed, as far as the catalogue says. */
  Optional<Instant> changed() {
    return objects(addresses.id("dataset"), GENERATED).stream()
        .map(time -> Instant.parse(time.getLiteralLexicalForm()))
        .max(Comparator.naturalOrder());
  }

  /** Dates dataset, catalogue and the files of everything, unless they are of a later day. */
  void touch(Instant when) {
    if (changed().filter(changed -> !changed.isBefore(when)).isPresent()) return;
    Node dataset = addresses.id("dataset");
    catalogue.remove(dataset, GENERATED, Node.ANY);
    catalogue.add(dataset, GENERATED, State.time(when));
    redate(dataset, MODIFIED, State.day(when));
    redate(addresses.graph("catalogue"), MODIFIED, State.day(when));
    for (Node file : Catalogue.files("all", addresses)) redate(file, MODIFIED, State.day(when));
  }

  void touch(LocalDate day) {
    touch(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private void date(Node described, Node first, Node last) {
    redate(described, ISSUED, first);
    redate(described, MODIFIED, last);
  }

  private void redate(Node described, Node property, Node date) {
    catalogue.remove(described, property, Node.ANY);
    catalogue.add(described, property, date);
  }

  private List<Node> objects(Node subject, Node property) {
    return catalogue.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }
}
