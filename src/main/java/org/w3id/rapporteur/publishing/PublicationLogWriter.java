package org.w3id.rapporteur.publishing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.graph.Triples;

/**
 * Records when each report was published, with what content, and when it was withdrawn. {@link
 * PublicationLog} reads this.
 *
 * <p>Times are in whole seconds, never before the last one written, and for one report always after
 * its last one, so a client that asks for later changes misses nothing. A report published again
 * with the same content gets no new entry.
 */
final class PublicationLogWriter {
  private static final Node NUMBER = Rap.publicationNumber;
  private static final Node VERSION_OF = Reused.prov("specializationOf");
  private static final Node GENERATED = Reused.prov("generatedAtTime");
  private static final Node WITHDRAWN = Reused.prov("invalidatedAtTime");
  private static final Node REVISION_OF = Reused.prov("wasRevisionOf");
  private static final Node ISSUED = Reused.dcterms("issued");
  private static final Node MODIFIED = Reused.dcterms("modified");

  private final Graph catalogue;
  private final Addresses addresses;

  PublicationLogWriter(Graph catalogue, Addresses addresses) {
    this.catalogue = catalogue;
    this.addresses = addresses;
  }

  /** Records a report's version, and returns its time if the version is new. */
  Optional<Instant> note(GraphVersion version, Instant when) {
    Node graph = addresses.graph(version.path());
    Node address = version.address(addresses);
    List<PublicationLog.Entry> before = PublicationLog.of(catalogue, graph);
    Optional<Node> last =
        last(before).flatMap(PublicationLog.Entry::version).map(PublicationLog.Version::address);
    Optional<Instant> since =
        last.equals(Optional.of(address)) ? Optional.empty() : Optional.of(dated(before, when));
    if (since.isPresent()) {
      boolean wasThere = catalogue.contains(address, VERSION_OF, graph);
      GraphUtil.addInto(catalogue, version.entry(addresses, since.get()));
      if (last.isPresent() && !wasThere) catalogue.add(address, REVISION_OF, last.get());
      Node act = number(graph, since.get());
      catalogue.add(act, Reused.prov("generated"), address);
    }
    date(graph);
    return since;
  }

  /** Records the days of the graph and its files, and links the graph to its version before. */
  private void date(Node graph) {
    List<PublicationLog.Entry> now =
        PublicationLog.sinceWithdrawn(PublicationLog.of(catalogue, graph));
    Instant first = now.get(0).when();
    Instant published = now.get(now.size() - 1).when();
    if (now.size() > 1)
      catalogue.add(graph, REVISION_OF, now.get(now.size() - 2).version().orElseThrow().address());
    date(graph, GraphVersion.day(first), GraphVersion.day(published));
    for (Node file : objects(graph, Reused.dcat("distribution")))
      date(file, GraphVersion.day(first), GraphVersion.day(published));
    touch(published);
  }

  private Instant dated(List<PublicationLog.Entry> before, Instant when) {
    Instant second = when.truncatedTo(ChronoUnit.SECONDS);
    Instant earliest = changed().orElse(second);
    if (!before.isEmpty()) {
      Instant next = last(before).orElseThrow().when().plusSeconds(1);
      if (next.isAfter(earliest)) earliest = next;
    }
    return second.isAfter(earliest) ? second : earliest;
  }

  private static Optional<PublicationLog.Entry> last(List<PublicationLog.Entry> entries) {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }

  /**
   * Records that the corrections of a report have changed, but not its graph.
   *
   * @param graph of the report, which is published
   */
  void correct(Node graph, Instant when) {
    Instant time = dated(PublicationLog.of(catalogue, graph), when);
    number(graph, time);
    touch(time);
  }

  /** Records a change of a graph that all reports share. It does not date the dataset. */
  void share(Node graph, Instant when) {
    Instant time = when.truncatedTo(ChronoUnit.SECONDS);
    while (catalogue.contains(PublicationLog.address(graph, time), NUMBER, Node.ANY))
      time = time.plusSeconds(1);
    number(graph, time);
  }

  /** Gives numbers to the acts of a log from before acts had numbers. */
  void numberAll() {
    if (PublicationLog.last(catalogue) == 0)
      for (PublicationLog.Entry entry : PublicationLog.of(catalogue))
        number(entry.graph(), entry.when());
  }

  /** Gives an act on a graph the next number, and returns the act. */
  private Node number(Node graph, Instant when) {
    Node act = PublicationLog.address(graph, when);
    catalogue.add(act, RDF.type.asNode(), Reused.prov("Activity"));
    catalogue.add(act, Reused.prov("endedAtTime"), GraphVersion.time(when));
    catalogue.add(act, PublicationLog.INFLUENCED, graph);
    catalogue.add(act, NUMBER, Triples.number(PublicationLog.last(catalogue) + 1));
    latest(act);
    return act;
  }

  Optional<Node> latest() {
    return objects(addresses.id("dataset"), Rap.latestPublication).stream().findFirst();
  }

  void latest(Node act) {
    Node dataset = addresses.id("dataset");
    catalogue.remove(dataset, Rap.latestPublication, Node.ANY);
    catalogue.add(dataset, Rap.latestPublication, act);
  }

  /** Records that a report, still published, no longer describes these things. */
  void end(Node graph, Instant when, Set<Node> things, Optional<Node> body) {
    if (!things.isEmpty())
      PublicationLog.end(catalogue, new PublicationLog.Ending(graph, when, things, body));
  }

  /**
   * Records that the graph is withdrawn, with all things that it described. Its versions stay in
   * the log, but are no longer available.
   *
   * @return the hashes of its versions
   */
  List<String> withdraw(Node graph, Instant when, Set<Node> things, Optional<Node> body) {
    List<PublicationLog.Entry> before = PublicationLog.of(catalogue, graph);
    Instant time = dated(before, when);
    List<String> hashes = new ArrayList<>();
    for (PublicationLog.Entry entry : before) {
      if (entry.version().isEmpty()) continue;
      hashes.add(entry.version().get().hash());
      Node version = entry.version().get().address();
      catalogue.remove(version, Reused.voiD("dataDump"), Node.ANY);
      catalogue.remove(version, REVISION_OF, Node.ANY);
    }
    catalogue.remove(graph, REVISION_OF, Node.ANY);
    catalogue.add(graph, WITHDRAWN, GraphVersion.time(time));
    PublicationLog.end(
        catalogue, new PublicationLog.Ending(graph, time, with(graph, things), body));
    number(graph, time);
    touch(time);
    return hashes;
  }

  private static Set<Node> with(Node graph, Set<Node> things) {
    Set<Node> all = new java.util.LinkedHashSet<>(things);
    all.add(graph);
    return all;
  }

  /** The time when the dataset was last changed, if the catalogue states it. */
  Optional<Instant> changed() {
    return objects(addresses.id("dataset"), GENERATED).stream()
        .map(time -> Instant.parse(time.getLiteralLexicalForm()))
        .max(Comparator.naturalOrder());
  }

  /**
   * Dates the dataset, the catalogue and the files of the whole data, unless they already have this
   * or a later time.
   */
  void touch(Instant when) {
    if (changed().filter(changed -> !changed.isBefore(when)).isPresent()) return;
    Node dataset = addresses.id("dataset");
    catalogue.remove(dataset, GENERATED, Node.ANY);
    catalogue.add(dataset, GENERATED, GraphVersion.time(when));
    redate(dataset, MODIFIED, GraphVersion.day(when));
    redate(addresses.graph("catalogue"), MODIFIED, GraphVersion.day(when));
    for (Node file : objects(dataset, Reused.dcat("distribution")))
      redate(file, MODIFIED, GraphVersion.day(when));
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
