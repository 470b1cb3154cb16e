package org.w3id.rapporteur.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.RdfDataset;
import org.w3id.rapporteur.store.Store;
import org.w3id.rapporteur.store.TestStores;

class PublisherTest {
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final Publication SEED = BundledReports.read(PIPELINE).get(0).value();
  private static final Publication OTHER =
      PIPELINE
          .read(
              Path.of("src/test/resources/gold/CTOC-COP-WG.4-2023-4/report.txt"),
              ReportMetadata.NONE)
          .value();
  private static final Node DATASET = PIPELINE.addresses().id("dataset");
  private static final Node WITHDRAWN =
      NodeFactory.createURI("http://www.w3.org/ns/prov#invalidatedAtTime");
  private static final Node SUBSET = NodeFactory.createURI("http://rdfs.org/ns/void#subset");

  /** The vocabularies in which the ontology itself is written. */
  private static final List<String> LANGUAGES = List.of(RDF.getURI(), RDFS.getURI(), OWL.getURI());

  private final Store store = TestStores.begin();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatOtherReportsHaveInSharedGraphsStays() {
    Publisher publisher = new Publisher(PIPELINE, store);
    publisher.publish(SEED);
    publisher.publish(OTHER);
    publisher.publish(SEED);
    assertThat(rows("corrections")).hasSize(4);
    assertThat(graph("catalogue").find(DATASET, SUBSET, Node.ANY).toList())
        .extracting(triple -> triple.getObject().getURI().replaceFirst(".*/id/graph/", ""))
        .filteredOn(path -> !path.startsWith("links/"))
        .containsExactlyInAnyOrder(
            "vocabulary",
            "corrections",
            "depositary",
            "queries",
            "catalogue",
            "CTOC/COP/WG.7/2015/6",
            "CTOC/COP/WG.4/2023/4");
  }

  @Test
  void whatAReportNoLongerSaysGoes() {
    Publisher publisher = new Publisher(PIPELINE, store);
    publisher.publish(SEED);
    Graph without = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(without, SEED.graph());
    without.remove(Node.ANY, Rap.cited, Node.ANY);
    Graph nothing = GraphFactory.createDefaultGraph();
    publisher.publish(new Publication(SEED.facts(), SEED.path(), without, nothing, SEED.entry()));
    assertThat(rows("citations")).isEmpty();
    assertThat(rows("corrections")).isEmpty();
    assertThat(rows("recommendations")).hasSize(41);
  }

  @Test
  void publishingTellsWhetherItChangedTheReport() {
    Publisher publisher = new Publisher(PIPELINE, store);
    assertThat(publisher.hasReports()).isFalse();
    assertThat(publisher.publish(SEED)).isEqualTo(Publisher.Outcome.NEW);
    assertThat(publisher.publish(SEED)).isEqualTo(Publisher.Outcome.UNCHANGED);
    assertThat(publisher.hasReports()).isTrue();
    Graph less = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(less, SEED.graph());
    less.remove(Node.ANY, Rap.cited, Node.ANY);
    assertThat(
            publisher.publish(
                new Publication(SEED.facts(), SEED.path(), less, SEED.corrections(), SEED.entry())))
        .isEqualTo(Publisher.Outcome.CHANGED);
    publisher.withdraw(SEED.path(), Instant.parse("2026-12-01T08:00:00Z"));
    assertThat(publisher.publish(SEED)).isEqualTo(Publisher.Outcome.NEW);
  }

  @Test
  void publishingTheSameAgainWritesNothingToTheDisk(@TempDir Path folder) throws IOException {
    try (Store disk = Store.at(folder)) {
      Publisher publisher = new Publisher(PIPELINE, disk);
      publisher.publish(SEED, Instant.parse("2026-12-01T10:30:15Z"));
      publisher.publish(OTHER, Instant.parse("2026-12-01T10:30:16Z"));
    }
    Map<Path, FileTime> before = written(folder);
    try (Store disk = Store.at(folder)) {
      long version = disk.version();
      Publisher publisher = new Publisher(PIPELINE, disk);
      publisher.publish(SEED, Instant.parse("2026-12-02T10:30:15Z"));
      publisher.publish(OTHER, Instant.parse("2026-12-02T10:30:15Z"));
      assertThat(disk.version()).isEqualTo(version);
    }
    assertThat(written(folder)).isEqualTo(before);
  }

  /** The time when each file was written, except lock files. */
  private static Map<Path, FileTime> written(Path folder) throws IOException {
    Map<Path, FileTime> written = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(name -> !name.endsWith("tdb.lock")).toList())
        written.put(file, Files.getLastModifiedTime(file));
    }
    return written;
  }

  /** {@code …/2015/6/Add.1} and {@code …/2015/6} are different reports. */
  @Test
  void theCorrectionsOfAnAddendumStay() {
    Publisher publisher = new Publisher(PIPELINE, store);
    publisher.publish(SEED);
    Node addendum = PIPELINE.addresses().id(SEED.path() + "/Add.1");
    Node correction = PIPELINE.addresses().id(SEED.path() + "/Add.1/para/1/correction");
    store.update(
        held ->
            held.graph(PIPELINE.addresses().graph("corrections"))
                .add(correction, Rap.inReport, addendum));
    publisher.publish(SEED);
    publisher.withdraw(SEED.path(), Instant.parse("2026-12-01T08:00:00Z"));
    assertThat(graph("corrections").find().toList())
        .singleElement()
        .satisfies(triple -> assertThat(triple.getObject()).isEqualTo(addendum));
  }

  /** A later release starts on the store of an earlier one. */
  @Test
  void publishingAgainKeepsTheReportsAlreadyThere() {
    new Publisher(PIPELINE, store).publish(SEED);
    Graph first = graph("catalogue");
    new Publisher(PIPELINE, store).publish(SEED);
    assertThat(graph("catalogue").isIsomorphicWith(first)).isTrue();
  }

  @Test
  void whatIsWithdrawnGoesButThatItWasThereStays() {
    Publisher publisher = new Publisher(PIPELINE, store);
    publisher.publish(OTHER);
    Graph before = graph("catalogue");
    publisher.publish(SEED);
    assertThat(publisher.withdraw(SEED.path(), Instant.parse("2026-11-24T00:00:00Z"))).isTrue();
    assertThat(publisher.withdraw(SEED.path(), Instant.parse("2026-11-25T00:00:00Z"))).isFalse();
    assertThat(publisher.withdraw("CTOC/COP/WG.7", Instant.parse("2026-11-24T00:00:00Z")))
        .isFalse();
    assertThat(graph(SEED.path()).isEmpty()).isTrue();
    assertThat(graph(OTHER.path()).isEmpty()).isFalse();
    assertThat(rows("paragraphs")).isNotEmpty().hasSizeLessThan(65);
    Node entry = PIPELINE.addresses().graph(SEED.path());
    assertThat(graph("catalogue").find(entry, WITHDRAWN, Node.ANY).toList())
        .extracting(triple -> triple.getObject().getLiteralLexicalForm())
        .as("after it was published")
        .containsExactly("2026-11-24T00:00:01Z");
    assertThat(graph("catalogue").find(DATASET, SUBSET, entry).toList()).isEmpty();
    publisher.publish(SEED);
    assertThat(graph("catalogue").find(entry, WITHDRAWN, Node.ANY).toList()).isEmpty();
    assertThat(graph("catalogue").size()).isGreaterThan(before.size());
  }

  /** A client that asks for changes since its last visit misses nothing. */
  @Test
  void timesAreToTheSecondAndNeverGoBack() {
    Publisher publisher = new Publisher(PIPELINE, store);
    publisher.publish(SEED, Instant.parse("2026-12-01T10:30:15.7Z"));
    publisher.publish(OTHER, Instant.parse("2026-12-01T09:00:00Z"));
    publisher.withdraw(SEED.path(), Instant.parse("2026-12-01T08:00:00Z"));
    publisher.publish(SEED, Instant.parse("2026-12-01T07:00:00Z"));
    assertThat(PublicationLog.of(graph("catalogue")))
        .extracting(entry -> entry.when() + " " + entry.change())
        .containsExactly(
            "2026-12-01T10:30:15Z CREATE",
            "2026-12-01T10:30:15Z CREATE",
            "2026-12-01T10:30:16Z DELETE",
            "2026-12-01T10:30:17Z CREATE");
  }

  /**
   * The log keeps which things a report no longer describes, and all things of a withdrawn report.
   */
  @Test
  void whatIsNoMoreIsRemembered() {
    Publisher publisher = new Publisher(PIPELINE, store);
    publisher.publish(SEED);
    Node gone = PIPELINE.addresses().id(SEED.path() + "/recommendation/12");
    Graph without = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(without, SEED.graph());
    without.remove(gone, Node.ANY, Node.ANY);
    publisher.publish(
        new Publication(SEED.facts(), SEED.path(), without, SEED.corrections(), SEED.entry()));
    assertThat(endings(SEED))
        .singleElement()
        .satisfies(ending -> assertThat(ending.things()).containsExactly(gone));
    publisher.withdraw(SEED.path(), Instant.parse("2026-12-01T08:00:00Z"));
    assertThat(endings(SEED).get(1))
        .satisfies(ending -> assertThat(ending.things()).hasSize(1 + 1 + 1 + 40 + 4))
        .satisfies(
            ending ->
                assertThat(ending.body()).contains(PIPELINE.addresses().id("body/CTOC/COP/WG.7")));
  }

  private List<PublicationLog.Ending> endings(Publication report) {
    Graph catalogue = graph("catalogue");
    return PublicationLog.of(catalogue, PIPELINE.addresses().graph(report.path())).stream()
        .flatMap(act -> PublicationLog.ending(catalogue, act).stream())
        .toList();
  }

  /** Otherwise a page would have to show its address as its name. */
  @Test
  void everyTermInUseHasALabel() {
    new Publisher(PIPELINE, store).publish(SEED);
    Set<Node> terms = new HashSet<>();
    Set<Node> labelled = new HashSet<>();
    store
        .dataset()
        .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEach(
            quad -> {
              terms.add(quad.getPredicate());
              if (quad.getPredicate().equals(RDF.type.asNode())) terms.add(quad.getObject());
              if (quad.getPredicate().equals(RDFS.label.asNode())) labelled.add(quad.getSubject());
            });
    terms.removeAll(labelled);
    assertThat(terms)
        .extracting(Node::getURI)
        .allMatch(term -> LANGUAGES.stream().anyMatch(term::startsWith));
  }

  private List<List<String>> rows(String query) {
    return QueryLibrary.ofClassPath().query(query).run(store.dataset(), Map.of()).cells();
  }

  private Graph graph(String path) {
    RdfDataset held = store.dataset();
    return held.read(
        () -> {
          Graph copy = GraphFactory.createDefaultGraph();
          GraphUtil.addInto(copy, held.graph(PIPELINE.addresses().graph(path)));
          return copy;
        });
  }
}
