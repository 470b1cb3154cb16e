package org.w3id.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3id.rapporteur.graph.Addresses;
import org.w3id.rapporteur.pipeline.BundledReports;
import org.w3id.rapporteur.pipeline.Pipeline;
import org.w3id.rapporteur.pipeline.Publication;
import org.w3id.rapporteur.publishing.Publisher;
import org.w3id.rapporteur.query.NamedQuery;
import org.w3id.rapporteur.query.PlanCheck;
import org.w3id.rapporteur.query.QueryLibrary;
import org.w3id.rapporteur.store.CountingGraphs;
import org.w3id.rapporteur.store.Store;

/** A query about one report reads only that report, however many others the store has. */
class OneReportTest {
  private static final Pipeline PIPELINE = new Pipeline(Addresses.DEFAULT_BASE);
  private static final QueryLibrary LIBRARY = QueryLibrary.ofClassPath();
  private static final Publication SEED = BundledReports.read(PIPELINE).get(0).value();
  private static final Store WITH_ONE = beside(1);
  private static final Store WITH_THIRTY = beside(30);

  static List<NamedQuery> queries() {
    return LIBRARY.queries();
  }

  /** A store with the report and copies of it, which state the same about the same things. */
  private static Store beside(int others) {
    Store store = Store.inMemory();
    new Publisher(PIPELINE, store).publish(SEED);
    IntStream.rangeClosed(1, others).forEach(i -> store.update(held -> copy(held, "EX/COP/" + i)));
    return store;
  }

  private static void copy(DatasetGraph held, String path) {
    Addresses addresses = PIPELINE.addresses();
    held.addGraph(addresses.graph(path), copy(SEED.graph(), path));
    Graph corrections = copy(SEED.corrections(), path);
    corrections.find().forEach(held.getGraph(addresses.graph("corrections"))::add);
  }

  private static Graph copy(Graph graph, String path) {
    Graph copy = GraphFactory.createDefaultGraph();
    graph
        .find()
        .forEach(
            triple ->
                copy.add(
                    Triple.create(
                        copy(triple.getSubject(), path),
                        triple.getPredicate(),
                        copy(triple.getObject(), path))));
    return copy;
  }

  private static Node copy(Node node, String path) {
    String report = PIPELINE.addresses().id(SEED.path()).getURI();
    if (node.isLiteral() && node.getLiteralLexicalForm().equals(SEED.path()))
      return NodeFactory.createLiteralString(path);
    if (!node.isURI() || !(node.getURI() + "/").startsWith(report + "/")) return node;
    return NodeFactory.createURI(
        PIPELINE.addresses().id(path).getURI() + node.getURI().substring(report.length()));
  }

  private static Map<String, String> told(NamedQuery query) {
    Map<String, String> values = new HashMap<>(query.defaults());
    values.put("report", SEED.path());
    return values;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void noPlanLooksAtOtherReports(NamedQuery query) {
    PlanCheck check = PlanCheck.ofReport(query.bind(told(query)));
    assertThat(check.findings(query.name(), query.query())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void asMuchIsLookedAtHoweverManyReportsThereAre(NamedQuery query) {
    CountingGraphs few = new CountingGraphs(WITH_ONE.dataset());
    CountingGraphs many = new CountingGraphs(WITH_THIRTY.dataset());
    List<List<String>> rows = query.run(few, told(query)).cells();
    assertThat(query.run(many, told(query)).cells()).isEqualTo(rows);
    assertThat(many.quads()).isPositive().isEqualTo(few.quads());
    assertThat(many.graphs()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void rowsComeFromTheirOwnReport(NamedQuery query) {
    List<List<String>> all = query.run(WITH_ONE.dataset(), query.defaults()).cells();
    int report = query.columns().size() - 1;
    List<List<String>> own =
        all.stream().filter(row -> row.get(report).equals(SEED.path())).toList();
    assertThat(own).isEqualTo(query.run(WITH_ONE.dataset(), told(query)).cells());
    assertThat(all).hasSize(2 * own.size());
  }
}
