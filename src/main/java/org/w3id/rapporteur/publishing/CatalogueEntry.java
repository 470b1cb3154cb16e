package org.w3id.rapporteur.publishing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.w3id.rapporteur.graph.Reused;

/**
 * The parts of a catalogue: the entry of each report's graph, with its files, its reading, its
 * versions and the acts on it, and what remains. Together they are the catalogue, and each triple
 * is in one part.
 */
public final class CatalogueEntry {
  /** The properties by which dataset and catalogue list the graphs of reports. */
  static final List<Node> LISTING = List.of(Reused.voiD("subset"), Reused.dcat("dataset"));

  /** The properties from a graph to what its entry describes below it. */
  static final List<Node> FILES =
      List.of(Reused.dcat("distribution"), Reused.voiD("dataDump"), Reused.prov("wasGeneratedBy"));

  private static final Node VERSION_OF = Reused.prov("specializationOf");

  private CatalogueEntry() {}

  /**
   * The entry of a report's graph; of a withdrawn one, what is recorded of it.
   *
   * @param graph the name of the report's graph
   */
  public static Set<Triple> of(Graph catalogue, Node graph) {
    Set<Triple> entry = new LinkedHashSet<>();
    addAll(catalogue, graph, entry);
    for (Node property : FILES)
      objects(catalogue, graph, property).forEach(each -> addAll(catalogue, each, entry));
    for (Node version : subjects(catalogue, VERSION_OF, graph)) {
      addAll(catalogue, version, entry);
      objects(catalogue, version, Reused.spdx("checksum"))
          .forEach(sum -> addAll(catalogue, sum, entry));
    }
    PublicationLog.acts(catalogue, graph).forEach(act -> addAll(catalogue, act, entry));
    for (Node property : LISTING) entry.addAll(catalogue.find(Node.ANY, property, graph).toList());
    return entry;
  }

  /**
   * What remains: what the catalogue says of itself, of the dataset and of shared graphs.
   *
   * @param dataset the description of the dataset as this release writes it; from it come the
   *     things described, and their properties
   */
  public static Set<Triple> shared(Graph catalogue, Graph dataset) {
    Set<Triple> shared = new LinkedHashSet<>();
    for (Node subject : dataset.find().mapWith(Triple::getSubject).toSet()) {
      Set<Node> properties =
          dataset.find(subject, Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toSet();
      properties.addAll(PublicationLogWriter.DATED);
      for (Node property : properties)
        if (!LISTING.contains(property))
          shared.addAll(catalogue.find(subject, property, Node.ANY).toList());
      for (Triple listed : listed(dataset, subject)) {
        if (catalogue.contains(listed)) shared.add(listed);
        PublicationLog.acts(catalogue, listed.getObject())
            .forEach(act -> addAll(catalogue, act, shared));
      }
    }
    return shared;
  }

  private static List<Triple> listed(Graph dataset, Node subject) {
    return LISTING.stream()
        .flatMap(property -> dataset.find(subject, property, Node.ANY).toList().stream())
        .toList();
  }

  private static void addAll(Graph catalogue, Node subject, Set<Triple> entry) {
    if (!subject.isLiteral()) entry.addAll(catalogue.find(subject, Node.ANY, Node.ANY).toList());
  }

  static List<Node> objects(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  static List<Node> subjects(Graph graph, Node property, Node object) {
    return graph
        .find(Node.ANY, property, object)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList();
  }
}
