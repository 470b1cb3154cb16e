package org.w3id.rapporteur.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.address.Root;
import org.w3id.rapporteur.graph.syntax.RdfWriter;
import org.w3id.rapporteur.publishing.PublicationLog;
import org.w3id.rapporteur.store.Store;

/** The current and the earlier versions of each report's graph, with their dates. */
public final class GraphVersions {
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

  private final Store store;
  private final DatasetGraph graphs;
  private final SitePaths addresses;

  /**
   * A version of a report's graph.
   *
   * @param path of the report, after {@code id/}
   * @param iri of the version, which ends in the first digits of its content's hash
   * @param since when it was published
   * @param isCurrent whether this is what the report's graph holds now
   */
  public record Version(String path, String iri, String hash, Instant since, boolean isCurrent) {
    /** Returns the time as in addresses of past versions: {@code 20261124000000}. */
    String digits() {
      return DIGITS.format(since);
    }

    /** Returns the path of the report in this version. */
    public String at() {
      return Memento.MEMENTO + digits() + SitePaths.DOCUMENT + path;
    }

    /** Returns the first twelve digits of the hash. */
    String key() {
      return Root.Graph.version(hash);
    }
  }

  GraphVersions(Store store, SitePaths addresses) {
    this.store = store;
    this.graphs = store.dataset();
    this.addresses = addresses;
  }

  /**
   * Returns the available versions of a report, the latest last; none if it is no report. The log
   * of a mirror lists earlier versions too, but a mirror has only the last.
   */
  List<Version> of(String path) {
    Node graph = iri(addresses.iri(Address.graph(path)));
    Node catalogue = iri(addresses.iri(Address.graph("catalogue")));
    return Txn.calculateRead(
        graphs,
        () -> {
          List<PublicationLog.Entry> entries =
              PublicationLog.sinceWithdrawn(PublicationLog.of(graphs.getGraph(catalogue), graph));
          return IntStream.range(0, entries.size())
              .mapToObj(i -> version(path, entries.get(i), i == entries.size() - 1))
              .filter(version -> version.isCurrent() || store.archive().has(version.hash()))
              .toList();
        });
  }

  private static Version version(String path, PublicationLog.Entry entry, boolean isCurrent) {
    PublicationLog.Version version = entry.version().orElseThrow();
    return new Version(path, version.address().getURI(), version.hash(), entry.when(), isCurrent);
  }

  /**
   * Returns the versions of the report that the thing is, or belongs to; {@code name} may have a
   * suffix.
   */
  List<Version> around(String name) {
    for (String stem : Address.stems(name)) {
      Optional<Address> report = Address.parse(stem).flatMap(Address::document);
      List<Version> versions = report.map(found -> of(found.toString())).orElse(List.of());
      if (!versions.isEmpty()) return versions;
    }
    return List.of();
  }

  /** Returns whether the report's graph describes the thing in this version. */
  boolean describes(Version version, String name) {
    String thing = addresses.idBase() + name;
    if (!version.isCurrent())
      return store
          .archive()
          .kept(version.hash())
          .filter(held -> hasSubject(held, thing))
          .isPresent();
    Node current = iri(addresses.iri(Address.graph(version.path())));
    return Txn.calculateRead(
        graphs, () -> graphs.contains(current, iri(thing), Node.ANY, Node.ANY));
  }

  /** Looks for a line of N-Triples that begins with the subject; parsing would take much longer. */
  private static boolean hasSubject(byte[] triples, String iri) {
    return ("\n" + new String(triples, StandardCharsets.UTF_8)).contains("\n<" + iri + "> ");
  }

  /**
   * Returns the version at this address, {@code graph/CTOC/COP/WG.7/2015/6/0a1b2c3d4e5f}, if there
   * is one.
   */
  Optional<Version> at(String name) {
    return Address.parse(name)
        .map(Address::root)
        .filter(root -> root instanceof Root.Graph)
        .map(root -> (Root.Graph) root)
        .filter(graph -> !graph.version().isEmpty())
        .flatMap(
            graph ->
                of(graph.of()).stream()
                    .filter(version -> version.iri().equals(addresses.idBase() + name))
                    .findFirst());
  }

  /** Returns what the report's graph holds in this version; empty if it was not archived. */
  Optional<Graph> graph(Version version) {
    Graph graph = GraphFactory.createDefaultGraph();
    if (version.isCurrent()) {
      Node current = iri(addresses.iri(Address.graph(version.path())));
      Txn.executeRead(graphs, () -> GraphUtil.addInto(graph, graphs.getGraph(current)));
      return Optional.of(graph);
    }
    return store
        .archive()
        .kept(version.hash())
        .map(
            bytes -> {
              RDFParser.source(new ByteArrayInputStream(bytes)).lang(Lang.NTRIPLES).parse(graph);
              return graph;
            });
  }

  /**
   * Returns the triples of the version as quads, in a graph named by the version's IRI; none if it
   * was not archived.
   */
  List<Quad> quads(Version version) {
    return graph(version)
        .map(graph -> RdfWriter.quads(iri(version.iri()), graph.find().toList()))
        .orElse(List.of());
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
