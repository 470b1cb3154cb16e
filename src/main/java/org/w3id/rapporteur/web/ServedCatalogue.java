package org.w3id.rapporteur.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.w3id.rapporteur.address.Address;
import org.w3id.rapporteur.catalogue.GraphStatistics;
import org.w3id.rapporteur.graph.Prefixes;
import org.w3id.rapporteur.graph.Reused;
import org.w3id.rapporteur.publishing.PublicationLog;
import org.w3id.rapporteur.store.Store;

/**
 * The catalogue as it is served: the published catalogue, and what only the server can know,
 * because the catalogue itself is counted too: the numbers of triples, things, types and
 * properties, the period that the reports cover, the size and checksum of each file, and the
 * addresses at which the endpoints and files are served.
 *
 * <p>It is made when first requested, and kept until the graphs change.
 */
final class ServedCatalogue {
  /**
   * If all reports together hold more triples than this, the catalogue gives for each only the
   * number that was recorded when it was published; the documents of the graphs have the other
   * figures.
   */
  static final long MOST_COUNTED = 250_000;

  private static final Node DATASET = Reused.voiD("Dataset");
  private static final Node LINKSET = Reused.voiD("Linkset");
  private static final Node DOWNLOAD = Reused.dcat("downloadURL");
  private static final Node DISTRIBUTION = Reused.dcat("distribution");

  private final Store store;
  private final SitePaths addresses;
  private final Dumps dumps;
  private final long mostCounted;
  private final Node dataset;
  private final Node catalogue;
  private volatile Made made = new Made(-1, List.of());

  private record Made(long version, List<Quad> quads) {}

  ServedCatalogue(Store store, SitePaths addresses, Dumps dumps) {
    this(store, addresses, dumps, MOST_COUNTED);
  }

  ServedCatalogue(Store store, SitePaths addresses, Dumps dumps, long mostCounted) {
    this.mostCounted = mostCounted;
    this.store = store;
    this.addresses = addresses;
    this.dumps = dumps;
    this.dataset = NodeFactory.createURI(addresses.idBase() + "dataset");
    this.catalogue = NodeFactory.createURI(addresses.iri(Address.graph("catalogue")));
  }

  /** Returns whether the thing is the dataset or a graph, which have figures. */
  boolean has(String iri) {
    return iri.equals(dataset.getURI())
        || addresses.address(iri).filter(address -> address.isOf("graph")).isPresent();
  }

  /** Returns the whole catalogue, with all figures. */
  Collection<Quad> all() {
    long version = store.version();
    if (made.version() != version) {
      List<Quad> quads = served(Txn.calculateRead(store.dataset(), this::make));
      made = new Made(version, quads);
    }
    return made.quads();
  }

  /** Returns the quads with endpoints and files at the URL of this service; IRIs of things stay. */
  List<Quad> served(Collection<Quad> quads) {
    return quads.stream()
        .map(
            quad ->
                new Quad(
                    quad.getGraph(),
                    served(quad.getSubject()),
                    quad.getPredicate(),
                    served(quad.getObject())))
        .distinct()
        .toList();
  }

  private Node served(Node node) {
    return node.isURI() ? iri(addresses.service().serving(node.getURI(), addresses.own())) : node;
  }

  /** Returns the whole catalogue as a dataset for queries. */
  DatasetGraph graphs() {
    DatasetGraph graphs = DatasetGraphFactory.create();
    Graph all = graphs.getDefaultGraph();
    all().forEach(quad -> all.add(quad.asTriple()));
    return graphs;
  }

  /** Returns the figures of one graph; for the dataset the whole catalogue. */
  Collection<Quad> of(String iri) {
    if (iri.equals(dataset.getURI())) return all();
    Node graph = NodeFactory.createURI(iri);
    return Txn.calculateRead(
        store.dataset(),
        () -> {
          Writer writer = new Writer();
          if (store.dataset().containsGraph(graph)) {
            writer.graph(graph);
            writer.files(graph);
          }
          return List.copyOf(writer.quads);
        });
  }

  private List<Quad> make() {
    DatasetGraph graphs = store.dataset();
    Writer writer = new Writer();
    graphs.find(catalogue, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(writer.quads::add);
    Set<Node> publishers = new LinkedHashSet<>();
    writer.quads.stream()
        .filter(quad -> quad.getPredicate().equals(Reused.dcterms("publisher")))
        .forEach(quad -> publishers.add(quad.getObject()));
    for (Node publisher : publishers) writer.copy(publisher);
    writer.period(dataset, Node.ANY);
    List<Node> subsets = objects(dataset, Reused.voiD("subset"));
    Map<Node, Long> recorded = recorded(subsets);
    boolean isCounted = recorded.values().stream().mapToLong(n -> n).sum() <= mostCounted;
    if (isCounted) {
      writer.whole(GraphStatistics.of(graphs.getDefaultGraph().find()));
      writer.files(dataset);
    }
    for (Node subset : subsets) {
      if (!isCounted && recorded.containsKey(subset))
        writer.count(subset, "triples", recorded.get(subset));
      else if (graphs.containsGraph(subset)) writer.graph(subset);
      if (graphs.contains(Node.ANY, subset, RDF.type.asNode(), LINKSET)) writer.copy(subset);
      if (isCounted) writer.files(subset);
    }
    return List.copyOf(writer.quads);
  }

  /** Returns the number of triples in each report's graph, from the publication log. */
  private Map<Node, Long> recorded(List<Node> reports) {
    Graph record = store.dataset().getGraph(catalogue);
    Map<Node, Long> recorded = new HashMap<>();
    for (Node graph : reports) {
      List<PublicationLog.Entry> entries =
          PublicationLog.sinceWithdrawn(PublicationLog.of(record, graph));
      if (!entries.isEmpty())
        recorded.put(graph, entries.get(entries.size() - 1).version().orElseThrow().triples());
    }
    return recorded;
  }

  private List<Node> objects(Node subject, Node property) {
    Set<Node> objects = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
    store
        .dataset()
        .find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(quad -> objects.add(quad.getObject()));
    return List.copyOf(objects);
  }

  /** Collects figures as quads in the catalogue's own graph. */
  private final class Writer {
    private final Set<Quad> quads = new LinkedHashSet<>();

    /** Copies the statements about a thing from other graphs. */
    void copy(Node thing) {
      store
          .dataset()
          .find(Node.ANY, thing, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> quads.add(new Quad(catalogue, quad.asTriple())));
    }

    void whole(GraphStatistics statistics) {
      add(dataset, RDF.type.asNode(), DATASET);
      counts(dataset, statistics);
      statistics
          .classes()
          .forEach(
              (type, things) -> {
                Node part = part("class", type);
                add(dataset, Reused.voiD("classPartition"), part);
                add(part, RDF.type.asNode(), DATASET);
                add(part, Reused.voiD("class"), iri(type));
                count(part, "entities", things);
              });
      statistics
          .properties()
          .forEach(
              (property, figures) -> {
                Node part = part("property", property);
                add(dataset, Reused.voiD("propertyPartition"), part);
                add(part, RDF.type.asNode(), DATASET);
                add(part, Reused.voiD("property"), iri(property));
                count(part, "triples", figures.triples());
                count(part, "distinctSubjects", figures.subjects());
                count(part, "distinctObjects", figures.objects());
              });
      Set<String> terms = new TreeSet<>(statistics.classes().keySet());
      terms.addAll(statistics.properties().keySet());
      for (String namespace : Prefixes.vocabularies().values()) {
        boolean isOurs = namespace.startsWith(AddressNames.ONTOLOGY);
        if (!isOurs && terms.stream().anyMatch(term -> term.startsWith(namespace)))
          add(dataset, Reused.voiD("vocabulary"), iri(namespace));
      }
    }

    void graph(Node graph) {
      counts(graph, GraphStatistics.of(store.dataset().getGraph(graph).find()));
      for (Node report : objects(graph, Reused.foaf("primaryTopic"))) period(graph, report);
    }

    private void counts(Node described, GraphStatistics statistics) {
      count(described, "triples", statistics.triples());
      count(described, "entities", statistics.entities());
      count(described, "distinctSubjects", statistics.subjects());
      count(described, "distinctObjects", statistics.objects());
      count(described, "properties", statistics.properties().size());
      count(described, "classes", statistics.classes().size());
    }

    /** Adds the period from the first to the last day of the sessions reported. */
    void period(Node described, Node report) {
      TreeSet<String> days = new TreeSet<>();
      store
          .dataset()
          .find(Node.ANY, Node.ANY, Reused.eliDl("recorded_in_a_realization_of"), report)
          .forEachRemaining(
              quad -> {
                for (String end : List.of("activity_start_date", "activity_end_date"))
                  objects(quad.getSubject(), Reused.eliDl(end))
                      .forEach(day -> days.add(day.getLiteralLexicalForm()));
              });
      if (days.isEmpty()) return;
      Node period = iri(described.getURI() + "#period");
      add(described, Reused.dcterms("temporal"), period);
      add(period, RDF.type.asNode(), Reused.dcterms("PeriodOfTime"));
      add(period, Reused.dcat("startDate"), literal(days.first(), XSDDatatype.XSDdate));
      add(period, Reused.dcat("endDate"), literal(days.last(), XSDDatatype.XSDdate));
    }

    /** Adds the size and checksum of the files as they are served. */
    void files(Node described) {
      for (Node file : objects(described, DISTRIBUTION)) {
        for (Node download : objects(file, DOWNLOAD)) {
          String name = download.getURI().substring((addresses.base() + "dump/").length());
          Dumps.File bytes = dumps.file(name);
          Node sum = iri(file.getURI() + "#checksum");
          add(
              file,
              Reused.dcat("byteSize"),
              literal("" + bytes.size(), XSDDatatype.XSDnonNegativeInteger));
          add(file, Reused.spdx("checksum"), sum);
          add(sum, RDF.type.asNode(), Reused.spdx("Checksum"));
          add(sum, Reused.spdx("algorithm"), Reused.spdx("checksumAlgorithm_sha256"));
          add(
              Reused.spdx("checksumAlgorithm_sha256"),
              RDF.type.asNode(),
              Reused.spdx("ChecksumAlgorithm"));
          add(sum, Reused.spdx("checksumValue"), literal(bytes.sha256(), XSDDatatype.XSDhexBinary));
        }
      }
    }

    private void count(Node described, String property, long number) {
      add(described, Reused.voiD(property), literal("" + number, XSDDatatype.XSDinteger));
    }

    /**
     * Returns {@code id/dataset#class-rap.State}; for a term without prefix, the IRI ends in a
     * hash.
     */
    private Node part(String kind, String term) {
      String compact = addresses.compact(term);
      String key =
          compact.equals(term)
              ? Dumps.sha256(term.getBytes(StandardCharsets.UTF_8)).substring(0, 12)
              : compact.replace(':', '.');
      return iri(dataset.getURI() + "#" + kind + "-" + key);
    }

    private void add(Node subject, Node property, Node object) {
      quads.add(new Quad(catalogue, subject, property, object));
    }
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node literal(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }

  /** Returns the quads of both, each once. */
  static Collection<Quad> together(Collection<Quad> some, Collection<Quad> others) {
    Set<Quad> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return new ArrayList<>(all);
  }
}
