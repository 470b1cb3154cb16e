package org.w3id.rapporteur.catalogue.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.rapporteur.catalogue.GraphStatistics;
import org.w3id.rapporteur.catalogue.Holdings;
import org.w3id.rapporteur.catalogue.StatisticsJson;
import org.w3id.rapporteur.corpus.SourceText;
import org.w3id.rapporteur.facts.ReportMetadata;
import org.w3id.rapporteur.graph.Rap;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Followers;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.store.Store;

class HoldingsIndexTest {
  private static final String BASE = "https://example.org/";
  private static final Pipeline PIPELINE = new Pipeline(BASE);
  private static final Instant WHEN = Instant.parse("2027-01-01T00:00:00Z");
  private static final int REPORTS = 5;

  private static Publication report(int number, int paragraphs) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= paragraphs; i++)
      text.append(i)
          .append(". The Working Group met in Vienna for the time ")
          .append(i)
          .append(".\n");
    return PIPELINE
        .read(SourceText.of("report-" + number + ".txt", text.toString()), ReportMetadata.NONE)
        .value();
  }

  private static Node graph(int number) {
    return PIPELINE.addresses().graph("report/report-" + number);
  }

  private static HoldingsIndex following(Store store) {
    HoldingsIndex index = new HoldingsIndex(store, BASE);
    followers(store, index);
    return index;
  }

  private static Followers followers(Store store, HoldingsIndex index) {
    return new Followers(store, PIPELINE.addresses(), List.of(index)).listen().catchUp();
  }

  /** Everything that an index answers, apart from its number. */
  private static List<Object> answers(Holdings holdings) {
    List<Object> answers = new ArrayList<>();
    answers.add(holdings.all());
    answers.add(holdings.period());
    answers.add(holdings.reports());
    answers.add(holdings.reports(1, 2));
    answers.add(holdings.dumps());
    for (int i = 0; i < REPORTS; i++) {
      answers.add(holdings.of(graph(i)));
      answers.add(holdings.period(graph(i)));
    }
    return answers;
  }

  @Test
  void afterAnyActsItIsAsIfMadeAnew() {
    Store store = Store.inMemory();
    Publisher publisher = new Publisher(PIPELINE, store);
    HoldingsIndex kept = following(store);
    Random random = new Random(7);
    for (int act = 0; act < 40; act++) {
      int number = random.nextInt(REPORTS);
      if (random.nextInt(4) == 0) publisher.withdraw("report/report-" + number, WHEN);
      else publisher.publish(report(number, 1 + random.nextInt(3)), WHEN);
    }
    assertThat(answers(kept)).isEqualTo(answers(following(store)));
    assertThat(kept.reports()).isBetween(1, REPORTS);
  }

  @Test
  void sumsAreThoseOfTheGraphs() {
    Store store = Store.inMemory();
    Publisher publisher = new Publisher(PIPELINE, store);
    publisher.publish(report(1, 2), WHEN);
    publisher.publish(report(2, 3), WHEN);
    HoldingsIndex index = following(store);
    Set<Node> apart =
        Set.of(PIPELINE.addresses().graph("catalogue"), PIPELINE.addresses().graph("corrections"));
    List<Quad> all =
        store
            .dataset()
            .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
            .filter(quad -> !apart.contains(quad.getGraph()))
            .toList();
    assertThat(index.all().triples()).isEqualTo(all.size());
    assertThat(index.all().properties().get(RDF.type.getURI()).triples())
        .isEqualTo(all.stream().filter(q -> q.getPredicate().equals(RDF.type.asNode())).count());
    assertThat(index.all().classes()).containsEntry(Rap.Report.getURI(), 2L);
    assertThat(index.of(graph(1)).orElseThrow().triples())
        .isEqualTo(store.dataset().find(graph(1), Node.ANY, Node.ANY, Node.ANY).count());
  }

  @Test
  void dumpsHoldTheGraphs(@TempDir Path folder) throws IOException {
    try (Store store = Store.at(folder, Optional.of(BASE))) {
      new Publisher(PIPELINE, store).publish(report(1, 2), WHEN);
      try (HoldingsIndex index = following(store)) {
        DatasetGraph read = DatasetGraphFactory.create();
        for (Holdings.Dump dump : index.dumps()) {
          byte[] bytes = index.content(dump).orElseThrow();
          assertThat(bytes).hasSize((int) dump.size());
          RDFParser.source(new GZIPInputStream(new ByteArrayInputStream(bytes)))
              .lang(Lang.NQUADS)
              .parse(read);
        }
        assertThat(read.getGraph(graph(1)).size())
            .isEqualTo(index.of(graph(1)).orElseThrow().triples());
        assertThat(index.dumps().stream().map(Holdings.Dump::graph))
            .contains(PIPELINE.addresses().graph("vocabulary"))
            .doesNotContain(PIPELINE.addresses().graph("catalogue"));
      }
    }
  }

  /** The program was killed after the publication, before the index was written. */
  @Test
  void whatWasMissedIsMadeUpFor(@TempDir Path folder) {
    try (Store store = Store.at(folder, Optional.of(BASE))) {
      Publisher publisher = new Publisher(PIPELINE, store);
      publisher.publish(report(1, 2), WHEN);
      followers(store, new HoldingsIndex(store, BASE)).close();
      publisher.publish(report(2, 2), WHEN);
      publisher.withdraw("report/report-1", WHEN);
    }
    try (Store store = Store.at(folder);
        HoldingsIndex index = following(store)) {
      assertThat(index.reports(0, 9)).containsExactly(graph(2));
      assertThat(index.of(graph(1))).isEmpty();
      assertThat(index.all().classes()).containsEntry(Rap.Report.getURI(), 1L);
    }
  }

  @Test
  void triplesOutsideNamedGraphsCount() {
    Store store = Store.inMemory();
    HoldingsIndex index = following(store);
    Node thing = NodeFactory.createURI("https://example.org/thing");
    store.update(held -> held.add(new Quad(Quad.defaultGraphIRI, thing, RDF.type.asNode(), thing)));
    assertThat(index.all().triples()).isEqualTo(1);
    assertThat(index.dumps()).hasSize(1);
  }

  @Test
  void statisticsAreKeptAsJson() {
    Node odd = NodeFactory.createURI("https://example.org/a\"b\\c");
    GraphStatistics statistics =
        GraphStatistics.of(List.of(Triple.create(odd, RDF.type.asNode(), odd)).iterator());
    assertThat(StatisticsJson.read(StatisticsJson.write(statistics))).isEqualTo(statistics);
    assertThat(statistics.plus(statistics).minus(statistics)).isEqualTo(statistics);
    assertThat(statistics.minus(statistics)).isEqualTo(GraphStatistics.NONE);
  }
}
